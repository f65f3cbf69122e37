package dev.redorelay.shopify;

import dev.redorelay.webhook.Topic;

/** Topics of which no event is made: most of their bodies name nobody. */
final class SilentTopics {

  private SilentTopics() {}

  /** Why no event is made of a topic, and which topic to subscribe to instead, if any. */
  static String reason(Topic topic) {
    return switch (topic.name()) {
      case "refunds/create", "orders/edited" -> subscribeTo("orders/updated");
      case "fulfillment_events/create", "fulfillment_events/delete" ->
          subscribeTo("fulfillments/update");
      case "order_transactions/create" -> subscribeTo("orders/paid");
      case "carts/create", "carts/update" -> subscribeTo("checkouts/create and checkouts/update");
      case "checkouts/delete" -> "the body of this topic names no person";
      case "customers/data_request", "customers/redact", "shop/redact" -> "compliance";
      default -> "no event is made of this topic";
    };
  }

  private static String subscribeTo(String topics) {
    return "the body of this topic names no person: subscribe to " + topics + " instead";
  }
}
