package dev.redorelay.woocommerce;

import dev.redorelay.redo.CustomEvent;
import dev.redorelay.redo.Customer;
import dev.redorelay.store.EventType;
import dev.redorelay.webhook.Topic;
import dev.redorelay.webhook.Webhook;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A buyer tried to pay for an order and could not. It can happen several times to one order; what
 * tells the times apart is when the order last changed.
 */
@Singleton
final class PaymentFailed implements OrderFact {

  private static final EventType TYPE = EventType.optIn("Payment Failed").notOlderThan(MAX_AGE);

  @Override
  public EventType eventType() {
    return TYPE;
  }

  @Override
  public Set<Topic> topics() {
    return Set.of(CREATED, UPDATED);
  }

  @Override
  public Optional<String> whyNone(Order order) {
    return order.isIn("failed") ? Optional.empty() : Optional.of("no payment has failed");
  }

  @Override
  public Optional<String> malformedPart(Order order) {
    return order.modifiedAt() == null
        ? Optional.of("The order has no date_modified_gmt")
        : Optional.empty();
  }

  @Override
  public List<CustomEvent> events(Order order, Webhook webhook, Customer customer) {
    Instant modified = order.modifiedAt();
    return modified == null ? List.of() : List.of(event(modified, order, webhook, customer));
  }

  private static CustomEvent event(
      Instant modified, Order order, Webhook webhook, Customer customer) {
    String whichTime = String.valueOf(modified.toEpochMilli());
    return new CustomEvent(
        TYPE.name(),
        customer,
        SharedProperties.of(order, webhook).build(),
        webhook.happenedAt(modified),
        Optional.empty(),
        WooCommerce.uniqueId(webhook, "order", order.id(), "payment_failed", whichTime));
  }
}
