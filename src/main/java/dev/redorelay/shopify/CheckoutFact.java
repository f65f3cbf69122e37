package dev.redorelay.shopify;

/** A fact about a checkout. */
interface CheckoutFact extends PersonFact<Checkout> {

  @Override
  default Class<Checkout> payload() {
    return Checkout.class;
  }
}
