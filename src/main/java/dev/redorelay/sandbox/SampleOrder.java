package dev.redorelay.sandbox;

/** The body of {@code orders/create} that is short enough to be pasted into a shell. */
final class SampleOrder {

  static final String TOPIC = "orders/create";

  /** On one line, in ASCII and without a single quote: nothing that a shell or terminal changes. */
  static final String BODY =
      """
      {"id":6712345678901239001,"name":"#1090","email":"rowan@example.com",\
      "created_at":"2026-11-02T10:06:33-05:00","processed_at":"2026-11-02T10:06:31-05:00",\
      "currency":"USD","total_price":"45.95","subtotal_price":"38.00","total_tax":"0.00",\
      "total_discounts":"0.00","financial_status":"paid","fulfillment_status":null,\
      "payment_gateway_names":["shopify_payments"],"source_name":"web","customer_locale":"en-US",\
      "customer":{"id":7701234567990,"email":"rowan@example.com","phone":"+12025550178",\
      "first_name":"Rowan","last_name":"Ashdown"},\
      "shipping_address":{"first_name":"Rowan","last_name":"Ashdown","address1":"7 Bracken Road",\
      "city":"Burlington","province":"Vermont","province_code":"VT","zip":"05401",\
      "country":"United States","country_code":"US"},\
      "line_items":[{"id":13801234567990,"title":"Maidenhair Fern","variant_title":"12 cm pot",\
      "sku":"FERN-MAIDENHAIR-12","vendor":"Fern and Fable","quantity":2,"price":"19.00"}],\
      "shipping_lines":[{"title":"Standard","price":"7.95"}]}""";

  private SampleOrder() {}
}
