package dev.redorelay.woocommerce;

import dev.redorelay.redo.CustomEvent;
import dev.redorelay.redo.Customer;
import dev.redorelay.redo.EventData;
import dev.redorelay.redo.Money;
import dev.redorelay.store.EventType;
import dev.redorelay.webhook.Topic;
import dev.redorelay.webhook.Webhook;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Money of an order was given back. Each refund of the order is a fact of its own. WooCommerce does
 * not say when: the order's last change stands in for that.
 */
@Singleton
final class OrderRefunded implements OrderFact {

  private static final EventType TYPE = OrderFact.recent("Order Refunded");

  @Override
  public EventType eventType() {
    return TYPE;
  }

  @Override
  public Set<Topic> topics() {
    return Set.of(UPDATED);
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
    EventData data =
        SharedProperties.of(order, webhook)
            .text("Refund Id", id)
            .number("Refund Amount", refund.amount())
            .text("Refund Note", refund.reason())
            .build();
    return new CustomEvent(
        TYPE.name(),
        customer,
        data,
        webhook.happenedAt(order.modifiedAt()),
        Money.of(refund.amount(), order.currency()),
        WooCommerce.uniqueId(webhook, "refund", id));
  }
}
