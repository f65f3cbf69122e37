package dev.redorelay.shopify;

import dev.redorelay.redo.CustomEvent;
import dev.redorelay.redo.Customer;
import dev.redorelay.redo.Money;
import dev.redorelay.store.EventType;
import dev.redorelay.webhook.Topic;
import dev.redorelay.webhook.Webhook;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** An order was placed. Its value is the shop's revenue. */
@Singleton
final class OrderPlaced implements OrderFact {

  private static final EventType TYPE = EventType.on("Order Placed");

  @Override
  public EventType eventType() {
    return TYPE;
  }

  @Override
  public Set<Topic> topics() {
    return Set.of(new Topic("orders/create"));
  }

  @Override
  public List<CustomEvent> events(Order order, Webhook webhook, Customer customer) {
    return List.of(
        new CustomEvent(
            TYPE.name(),
            customer,
            SharedProperties.of(order, webhook).build(),
            webhook.happenedAt(order.processedAt(), order.createdAt()),
            Money.of(order.totalPrice(), order.currency()),
            Shopify.uniqueId(webhook, "order", order.id(), "placed")));
  }
}
