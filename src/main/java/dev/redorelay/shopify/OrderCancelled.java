package dev.redorelay.shopify;

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

/** An order was cancelled. Its value is what it was worth: by then Shopify's current total is 0. */
@Singleton
final class OrderCancelled implements OrderFact {

  private static final EventType TYPE = EventType.on("Order Cancelled");

  @Override
  public EventType eventType() {
    return TYPE;
  }

  @Override
  public Set<Topic> topics() {
    return Set.of(new Topic("orders/cancelled"));
  }

  @Override
  public List<CustomEvent> events(Order order, Webhook webhook, Customer customer) {
    return List.of(
        new CustomEvent(
            TYPE.name(),
            customer,
            SharedProperties.of(order, webhook)
                .text("Cancel Reason", order.cancelReason())
                .date(
                    "Cancelled At",
                    Optional.ofNullable(order.cancelledAt()).map(webhook::happenedAt))
                .build(),
            webhook.happenedAt(order.cancelledAt()),
            Money.of(order.totalPrice(), order.currency()),
            Shopify.uniqueId(webhook, "order", order.id(), "cancelled")));
  }
}
