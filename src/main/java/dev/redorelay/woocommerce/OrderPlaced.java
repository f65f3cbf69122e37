package dev.redorelay.woocommerce;

import dev.redorelay.redo.CustomEvent;
import dev.redorelay.redo.Customer;
import dev.redorelay.redo.Money;
import dev.redorelay.store.EventType;
import dev.redorelay.webhook.Topic;
import dev.redorelay.webhook.Webhook;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An order was placed. Its value is the shop's revenue. */
@Singleton
final class OrderPlaced implements OrderFact {

  private static final EventType TYPE = OrderFact.recent("Order Placed");

  /** Orders that are still being made, could not be paid, or were taken back. */
  private static final Set<String> NOT_PLACED =
      Set.of("checkout-draft", "pending", "failed", "cancelled", "auto-draft", "trash");

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
    return order.status() == null || !NOT_PLACED.contains(order.status())
        ? Optional.empty()
        : Optional.of("the order is not placed");
  }

  @Override
  public List<CustomEvent> events(Order order, Webhook webhook, Customer customer) {
    return List.of(
        new CustomEvent(
            TYPE.name(),
            customer,
            SharedProperties.of(order, webhook).build(),
            webhook.happenedAt(order.createdAt(), order.modifiedAt()),
            Money.of(order.total(), order.currency()),
            WooCommerce.uniqueId(webhook, "order", order.id(), "placed")));
  }
}
