package dev.redorelay.shopify;

import dev.redorelay.relay.PayloadReader;

/** A fact about a checkout. */
interface CheckoutFact extends PersonFact<Checkout> {

  PayloadReader<Checkout> BODY = PayloadReader.of(Checkout.class);

  @Override
  default PayloadReader<Checkout> payload() {
    return BODY;
  }
}
