package dev.redorelay.shopify;

import dev.redorelay.redo.CustomEvent;
import dev.redorelay.redo.Customer;
import dev.redorelay.relay.Translation;
import dev.redorelay.store.EventType;
import dev.redorelay.webhook.Topic;
import dev.redorelay.webhook.Webhook;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** A parcel of an order was handed over; an order of several parcels is shipped several times. */
@Singleton
final class OrderShipped implements ShipmentFact {

  private static final EventType TYPE = EventType.on("Order Shipped");

  @Override
  public EventType eventType() {
    return TYPE;
  }

  @Override
  public Set<Topic> topics() {
    return Set.of(new Topic("fulfillments/create"), new Topic("fulfillments/update"));
  }

  @Override
  public Optional<String> whyNone(Shipment shipment) {
    return "success".equals(shipment.status())
        ? Optional.empty()
        : Optional.of("the fulfillment's status is not success");
  }

  @Override
  public Translation stated(Shipment shipment, Webhook webhook, Customer customer) {
    return Translation.of(
        new CustomEvent(
            TYPE.name(),
            customer,
            ShipmentFact.properties(shipment, webhook),
            webhook.happenedAt(shipment.createdAt()),
            Optional.empty(),
            Shopify.uniqueId(webhook, "fulfillment", shipment.id(), "shipped")));
  }
}
