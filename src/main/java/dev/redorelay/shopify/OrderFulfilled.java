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

/** All of an order is on its way. */
@Singleton
final class OrderFulfilled implements OrderFact {

  private static final EventType TYPE = EventType.on("Order Fulfilled");

  @Override
  public EventType eventType() {
    return TYPE;
  }

  @Override
  public Set<Topic> topics() {
    return Set.of(new Topic("orders/fulfilled"));
  }

  @Override
  public List<CustomEvent> events(Order order, Webhook webhook, Customer customer) {
    return List.of(
        new CustomEvent(
            TYPE.name(),
            customer,
            SharedProperties.withTracking(order, webhook),
            order.fulfilledAt(webhook),
            Optional.empty(),
            Shopify.uniqueId(webhook, "order", order.id(), "fulfilled")));
  }
}
