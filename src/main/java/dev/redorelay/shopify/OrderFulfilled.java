package dev.redorelay.shopify;

import dev.redorelay.redo.CustomEvent;
import dev.redorelay.redo.Customer;
import dev.redorelay.redo.EventData;
import dev.redorelay.store.EventType;
import dev.redorelay.webhook.Topic;
import dev.redorelay.webhook.Webhook;
import jakarta.inject.Singleton;
import java.time.Instant;
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
            withTracking(order, webhook),
            fulfilledAt(order, webhook),
            Optional.empty(),
            Shopify.uniqueId(webhook, "order", order.id(), "fulfilled")));
  }

  static EventData withTracking(Order order, Webhook webhook) {
    EventData.Builder data = Properties.of(order, webhook);
    order
        .newestFulfillment()
        .ifPresent(
            newest ->
                data.text("Tracking Company", newest.trackingCompany())
                    .list("Tracking Number", newest.numbers()));
    return data.extra(
            "Tracking URLs",
            order.fulfillments().stream().flatMap(each -> each.urls().stream()).toList())
        .build();
  }

  static Instant fulfilledAt(Order order, Webhook webhook) {
    return webhook.happenedAt(
        order.newestFulfillment().map(Fulfillment::createdAt).orElse(null), order.updatedAt());
  }
}
