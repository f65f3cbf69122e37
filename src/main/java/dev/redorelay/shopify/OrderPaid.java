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

/** An order was paid. Its value repeats that of Order Placed: nobody should add them up. */
@Singleton
final class OrderPaid implements OrderFact {

  private static final EventType TYPE = EventType.on("Order Paid");

  @Override
  public EventType eventType() {
    return TYPE;
  }

  @Override
  public Set<Topic> topics() {
    return Set.of(new Topic("orders/paid"));
  }

  @Override
  public List<CustomEvent> events(Order order, Webhook webhook, Customer customer) {
    return List.of(
        new CustomEvent(
            TYPE.name(),
            customer,
            SharedProperties.of(order, webhook).build(),
            webhook.happenedAt(webhook.details().triggeredAt().orElse(null), order.updatedAt()),
            Money.of(order.totalPrice(), order.currency()),
            Shopify.uniqueId(webhook, "order", order.id(), "paid")));
  }
}
