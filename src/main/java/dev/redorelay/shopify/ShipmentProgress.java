package dev.redorelay.shopify;

import dev.redorelay.redo.CustomEvent;
import dev.redorelay.redo.Customer;
import dev.redorelay.relay.Translation;
import dev.redorelay.store.EventType;
import dev.redorelay.webhook.Topic;
import dev.redorelay.webhook.Webhook;
import java.util.Optional;
import java.util.Set;

/**
 * A parcel has got as far as its carrier says. A status that comes again, as after a failed
 * attempt, is the same fact.
 */
final class ShipmentProgress implements ShipmentFact {

  private final String shipmentStatus;
  private final EventType type;

  /**
   * @param shipmentStatus Shopify's word for how far it is
   */
  ShipmentProgress(String shipmentStatus, EventType type) {
    this.shipmentStatus = shipmentStatus;
    this.type = type;
  }

  @Override
  public EventType eventType() {
    return type;
  }

  @Override
  public Set<Topic> topics() {
    return Set.of(new Topic("fulfillments/update"));
  }

  @Override
  public Optional<String> whyNone(Shipment shipment) {
    String stated = shipment.shipmentStatus();
    if (stated == null || stated.isBlank()) {
      return Optional.of("the parcel has no shipment_status");
    }
    if (ShipmentStatuses.TOLD.contains(stated)) {
      return stated.equals(shipmentStatus)
          ? Optional.empty()
          : Optional.of("this shipment_status makes another event");
    }
    return Optional.of("no event is made of this shipment_status");
  }

  @Override
  public Translation stated(Shipment shipment, Webhook webhook, Customer customer) {
    return Translation.of(
        new CustomEvent(
            type.name(),
            customer,
            ShipmentFact.properties(shipment, webhook),
            webhook.happenedAt(shipment.updatedAt()),
            Optional.empty(),
            Shopify.uniqueId(webhook, "fulfillment", shipment.id(), "status", shipmentStatus)));
  }
}
