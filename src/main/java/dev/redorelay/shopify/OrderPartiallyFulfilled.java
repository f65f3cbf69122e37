package dev.redorelay.shopify;

import dev.redorelay.redo.CustomEvent;
import dev.redorelay.redo.Customer;
import dev.redorelay.store.EventType;
import dev.redorelay.webhook.Topic;
import dev.redorelay.webhook.Webhook;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
            SharedProperties.withTracking(order, webhook),
            order.fulfilledAt(webhook),
            Optional.empty(),
            Shopify.uniqueId(
                webhook, "order", order.id(), "partially_fulfilled", whichTime(order))));
  }

  /** What tells this time from the others. */
  private static String whichTime(Order order) {
    return order
        .newestFulfillment()
        .map(Fulfillment::id)
        .filter(id -> !id.isBlank())
        .orElseGet(() -> String.valueOf(lastKnownTime(order).toEpochMilli()));
  }

  private static Instant lastKnownTime(Order order) {
    return Stream.of(order.updatedAt(), order.processedAt(), order.createdAt())
        .flatMap(Stream::ofNullable)
        .findFirst()
        .orElse(Instant.EPOCH);
  }
}
