package dev.redorelay.shopify;

import dev.redorelay.redo.EventData;
import dev.redorelay.relay.PayloadReader;
import dev.redorelay.webhook.Webhook;
import java.util.Optional;

/** A fact about a parcel on its way. */
interface ShipmentFact extends PersonFact<Shipment> {

  PayloadReader<Shipment> BODY = PayloadReader.of(Shipment.class);

  @Override
  default PayloadReader<Shipment> payload() {
    return BODY;
  }

  /** What a parcel says of itself and its order. */
  static EventData properties(Shipment shipment, Webhook webhook) {
    long pieces = shipment.lineItems().stream().mapToLong(LineItem::pieces).sum();
    return EventData.builder()
        .text("Order Id", shipment.orderId())
        .text("Order Number", shipment.orderNumber())
        .text("Shipment Status", shipment.shipmentStatus())
        .text("Tracking Company", shipment.trackingCompany())
        .list("Tracking Number", shipment.trackingNumbers())
        .count("Item Count", pieces)
        .date("Estimated Delivery At", Optional.ofNullable(shipment.estimatedDeliveryAt()))
        .extra("Items", Extras.shippedItems(shipment.lineItems()))
        .extra("Tracking URLs", shipment.trackingUrls())
        .extra("Relay", Extras.relay(webhook))
        .build();
  }
}
