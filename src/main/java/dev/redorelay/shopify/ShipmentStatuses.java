package dev.redorelay.shopify;

import dev.redorelay.store.EventType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** Which of Shopify's words for a parcel's progress make an event, and of which name. */
@Singleton
final class ShipmentStatuses {

  /** All of the words below. */
  static final Set<String> TOLD =
      Set.of(
          "out_for_delivery",
          "delivered",
          "in_transit",
          "ready_for_pickup",
          "attempted_delivery",
          "failure");

  @Produces
  @Singleton
  ShipmentProgress outForDelivery() {
    return new ShipmentProgress("out_for_delivery", EventType.on("Shipment Out For Delivery"));
  }

  @Produces
  @Singleton
  ShipmentProgress delivered() {
    return new ShipmentProgress("delivered", EventType.on("Shipment Delivered"));
  }

  @Produces
  @Singleton
  ShipmentProgress inTransit() {
    return new ShipmentProgress("in_transit", EventType.optIn("Shipment In Transit"));
  }

  @Produces
  @Singleton
  ShipmentProgress readyForPickup() {
    return new ShipmentProgress("ready_for_pickup", EventType.optIn("Shipment Ready For Pickup"));
  }

  @Produces
  @Singleton
  ShipmentProgress deliveryAttempted() {
    return new ShipmentProgress(
        "attempted_delivery", EventType.optIn("Shipment Delivery Attempted"));
  }

  @Produces
  @Singleton
  ShipmentProgress failed() {
    return new ShipmentProgress("failure", EventType.optIn("Shipment Failed"));
  }
}
