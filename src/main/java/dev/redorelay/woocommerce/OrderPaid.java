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

/** An order was paid. Its value repeats that of Order Placed: nobody should add them up. */
@Singleton
final class OrderPaid implements OrderFact {

  private static final EventType TYPE = OrderFact.recent("Order Paid");

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
    return order.paidAt() != null ? Optional.empty() : Optional.of("the order is not paid");
  }

  @Override
  public List<CustomEvent> events(Order order, Webhook webhook, Customer customer) {
    return List.of(
        new CustomEvent(
            TYPE.name(),
            customer,
            SharedProperties.of(order, webhook).build(),
            webhook.happenedAt(order.paidAt()),
            Money.of(order.total(), order.currency()),
            WooCommerce.uniqueId(webhook, "order", order.id(), "paid")));
  }
}
