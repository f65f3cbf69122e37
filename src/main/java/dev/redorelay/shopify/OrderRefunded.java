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
import java.util.Objects;
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
  public Optional<String> whyNone(Order order) {
    return order.refunds().stream().anyMatch(Refund::hasPaidOut)
        ? Optional.empty()
        : Optional.of("the order has no refund that was paid out");
  }

  @Override
  public Optional<String> malformedPart(Order order) {
    return order.refunds().stream().anyMatch(refund -> refund.hasPaidOut() && !refund.hasId())
        ? Optional.of("A refund of the order has no id")
        : Optional.empty();
  }

  @Override
  public List<CustomEvent> events(Order order, Webhook webhook, Customer customer) {
    return order.refunds().stream()
        .filter(refund -> refund.hasPaidOut() && refund.hasId())
        .map(refund -> event(refund, order, webhook, customer))
        .toList();
  }

  private static CustomEvent event(Refund refund, Order order, Webhook webhook, Customer customer) {
    String id = Objects.requireNonNull(refund.id());
    Optional<MoneySet.Amount> sum = refund.sum(order.currency());
    EventData data =
        SharedProperties.of(order, webhook)
            .text("Refund Id", id)
            .number("Refund Amount", sum.map(MoneySet.Amount::amount).orElse(null))
            .count("Refunded Item Count", refund.pieces())
            .text("Refund Note", refund.note())
            .build();
    return new CustomEvent(
        TYPE.name(),
        customer,
        data,
        webhook.happenedAt(refund.processedAt(), refund.createdAt()),
        sum.flatMap(money -> Money.of(money.amount(), money.currencyCode())),
        Shopify.uniqueId(webhook, "refund", id));
  }
}
