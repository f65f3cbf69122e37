package dev.redorelay.shopify;

import dev.redorelay.redo.EventData;
import dev.redorelay.relay.PayloadReader;
import dev.redorelay.webhook.Webhook;

/** A fact about a customer, who is the body. */
interface CustomerFact extends PersonFact<CustomerBody> {

  PayloadReader<CustomerBody> BODY = PayloadReader.of(CustomerBody.class);

  @Override
  default PayloadReader<CustomerBody> payload() {
    return BODY;
  }

  /** What a customer says of itself. */
  static EventData properties(ShopCustomer customer, Webhook webhook) {
    return EventData.builder()
        .text("Customer State", customer.state())
        .text("Tags", customer.tags())
        .flag("Accepts Marketing", customer.agreedToMarketing())
        .text("Platform", "Shopify")
        .extra("Relay", Extras.relay(webhook))
        .build();
  }
}
