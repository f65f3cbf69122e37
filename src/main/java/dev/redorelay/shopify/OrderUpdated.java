package dev.redorelay.shopify;

import dev.redorelay.redo.CustomEvent;
import dev.redorelay.redo.Customer;
import dev.redorelay.store.EventType;
import dev.redorelay.webhook.Topic;
import dev.redorelay.webhook.Webhook;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Anything about an order was changed. It happens often to one order, hence it has no value. */
@Singleton
final class OrderUpdated implements OrderFact {

  private static final EventType TYPE = EventType.optIn("Order Updated");

  @Override
  public EventType eventType() {
    return TYPE;
  }

  @Override
  public Set<Topic> topics() {
    return Set.of(new Topic("orders/updated"));
  }

  @Override
  public void requireNamed(Order order) {
    order.requiredUpdatedAt();
  }

  @Override
  public List<CustomEvent> events(Order order, Webhook webhook, Customer customer) {
    return List.of(
        new CustomEvent(
            TYPE.name(),
            customer,
            SharedProperties.of(order, webhook).build(),
            webhook.happenedAt(order.updatedAt()),
            Optional.empty(),
            Shopify.uniqueId(
                webhook,
                "order",
                order.id(),
                "updated",
                Shopify.millis(order.requiredUpdatedAt()))));
  }
}
