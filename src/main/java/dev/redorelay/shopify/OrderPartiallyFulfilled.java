package dev.redorelay.shopify;

import dev.redorelay.redo.CustomEvent;
import dev.redorelay.redo.Customer;
import dev.redorelay.relay.MalformedPayload;
import dev.redorelay.store.EventType;
import dev.redorelay.webhook.Topic;
import dev.redorelay.webhook.Webhook;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A part of an order is on its way. It can happen several times to one order. */
@Singleton
final class OrderPartiallyFulfilled implements OrderFact {

  private static final EventType TYPE = EventType.on("Order Partially Fulfilled");

  @Override
  public EventType eventType() {
    return TYPE;
  }

  @Override
  public Set<Topic> topics() {
    return Set.of(new Topic("orders/partially_fulfilled"));
  }

  @Override
  public List<CustomEvent> events(Order order, Webhook webhook, Customer customer) {
    return List.of(
        new CustomEvent(
            TYPE.name(),
            customer,
            OrderFulfilled.withTracking(order, webhook),
            OrderFulfilled.fulfilledAt(order, webhook),
            Optional.empty(),
            Shopify.uniqueId(
                webhook, "order", order.id(), "partially_fulfilled", whichTime(order))));
  }

  private static String whichTime(Order order) {
    return order
        .newestFulfillment()
        .map(Fulfillment::id)
        .filter(id -> !id.isBlank())
        .or(
            () ->
                Optional.ofNullable(order.updatedAt()).map(at -> String.valueOf(at.toEpochMilli())))
        .orElseThrow(
            () -> new MalformedPayload("The order has neither a fulfillment's id nor updated_at"));
  }
}
