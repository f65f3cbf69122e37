package dev.redorelay.shopify;

/** A fact about an order that the merchant writes for a customer. */
interface DraftOrderFact extends PersonFact<DraftOrder> {

  @Override
  default Class<DraftOrder> payload() {
    return DraftOrder.class;
  }
}
