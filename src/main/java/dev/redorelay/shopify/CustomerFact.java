package dev.redorelay.shopify;

import dev.redorelay.redo.EventData;
import dev.redorelay.webhook.Webhook;

/** A fact about a customer, who is the body. */
interface CustomerFact extends PersonFact<CustomerBody> {

  @Override
  default Class<CustomerBody> payload() {
    return CustomerBody.class;
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
