package dev.redorelay.shopify;

/** A fact about a parcel on its way. */
interface ShipmentFact extends PersonFact<Shipment> {

  @Override
  default Class<Shipment> payload() {
    return Shipment.class;
  }
}
