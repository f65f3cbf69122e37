package dev.redorelay.shopify;

import dev.redorelay.redo.CustomEvent;
import dev.redorelay.redo.Customer;
import dev.redorelay.redo.EventData;
import dev.redorelay.redo.Money;
import dev.redorelay.store.EventType;
import dev.redorelay.webhook.Topic;
import dev.redorelay.webhook.Webhook;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Money of an order was given back. Each refund of the order is a fact of its own; it is read from
 * the order's updates, since the body of {@code refunds/create} names no person.
 */
@Singleton
final class OrderRefunded implements OrderFact {

  /** An order that is edited states its old refunds again: those start nothing. */
  private static final EventType TYPE =
      EventType.on("Order Refunded").notOlderThan(Duration.ofDays(30));

  @Override
  public EventType eventType() {
    return TYPE;
  }

  @Override
  public Set<Topic> topics() {
    return Set.of(new Topic("orders/updated"));
  }

  @Override
  public List<CustomEvent> events(Order order, Webhook webhook, Customer customer) {
    return order.refunds().stream()
        .filter(Refund::hasPaidOut)
        .map(refund -> event(refund, order, webhook, customer))
        .toList();
  }

  @Override
  public String whyNone() {
    return "the order has no refund that was paid out";
  }

  private static CustomEvent event(Refund refund, Order order, Webhook webhook, Customer customer) {
    Optional<Money> value = refund.value(order.currency());
    EventData data =
        Properties.of(order, webhook)
            .text("Refund Id", refund.id())
            .number("Refund Amount", value.map(Money::amount).orElse(null))
            .count("Refunded Item Count", refund.pieces())
            .text("Refund Note", refund.note())
            .build();
    return new CustomEvent(
        TYPE.name(),
        customer,
        data,
        webhook.happenedAt(refund.processedAt(), refund.createdAt()),
        value,
        Shopify.uniqueId(webhook, "refund", refund.id()));
  }
}
