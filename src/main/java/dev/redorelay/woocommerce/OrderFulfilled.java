package dev.redorelay.woocommerce;

import dev.redorelay.redo.CustomEvent;
import dev.redorelay.redo.Customer;
import dev.redorelay.store.EventType;
import dev.redorelay.webhook.Topic;
import dev.redorelay.webhook.Webhook;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All of an order is done. WooCommerce calls it completed and knows no parcels. */
@Singleton
final class OrderFulfilled implements OrderFact {

  private static final EventType TYPE = OrderFact.recent("Order Fulfilled");

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
    return order.isIn("completed") ? Optional.empty() : Optional.of("the order is not completed");
  }

  @Override
  public List<CustomEvent> events(Order order, Webhook webhook, Customer customer) {
    return List.of(
        new CustomEvent(
            TYPE.name(),
            customer,
            SharedProperties.of(order, webhook).build(),
            webhook.happenedAt(order.completedAt(), order.modifiedAt()),
            Optional.empty(),
            WooCommerce.uniqueId(webhook, "order", order.id(), "fulfilled")));
  }
}
