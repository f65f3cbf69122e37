package dev.redorelay.shopify;

import dev.redorelay.redo.EventData;
import dev.redorelay.relay.PayloadReader;
import dev.redorelay.webhook.Webhook;

/** A fact about an order that the merchant writes for a customer. */
interface DraftOrderFact extends PersonFact<DraftOrder> {

  PayloadReader<DraftOrder> BODY = PayloadReader.of(DraftOrder.class);

  @Override
  default PayloadReader<DraftOrder> payload() {
    return BODY;
  }

  /** What a draft says of itself. */
  static EventData properties(DraftOrder draft, Webhook webhook) {
    Address shipping = draft.shippingAddress();
    Order.ShippingLine way = draft.shippingLine();
    EventData.Builder data =
        EventData.builder()
            .text("Draft Order Id", draft.id())
            .text("Draft Order Number", draft.name())
            .number("Order Total", draft.totalPrice())
            .number("Subtotal", draft.subtotalPrice())
            .number("Tax Total", draft.totalTax())
            .text("Currency", draft.currency());
    return SharedProperties.lines(data, draft.lineItems())
        .list("Vendors", SharedProperties.distinct(draft.lineItems(), LineItem::vendor))
        .text("Shipping Method", way == null ? null : way.title())
        .text("Shipping Country", shipping == null ? null : shipping.country())
        .text("Shipping State", shipping == null ? null : shipping.province())
        .text("Platform", "Shopify")
        .text("Tags", draft.tags())
        .extra("Items", Extras.items(draft.lineItems()))
        .extra("Invoice URL", draft.invoiceUrl())
        .extra("Relay", Extras.relay(webhook))
        .build();
  }
}
