package dev.redorelay.shopify;

import dev.redorelay.redo.CustomEvent;
import dev.redorelay.redo.Customer;
import dev.redorelay.relay.Translation;
import dev.redorelay.relay.Translation.Fact;
import dev.redorelay.relay.Translation.Ignored;
import dev.redorelay.relay.Translation.Translated;
import dev.redorelay.relay.Translator;
import dev.redorelay.store.Store;
import dev.redorelay.webhook.Webhook;
import java.util.List;
import java.util.Optional;

/** A fact about an order. */
interface OrderFact extends Translator<Order> {

  @Override
  default String platform() {
    return Shopify.NAME;
  }

  @Override
  default Class<Order> payload() {
    return Order.class;
  }

  /** The events, when the order is about a person and is not a test that the store ignores. */
  @Override
  default Translation translate(Order order, Webhook webhook, Store store) {
    Store.Platform shopify = store.platforms().get(Shopify.NAME);
    if (order.isTest() && shopify != null && !shopify.sendTestOrders()) {
      return new Ignored("test order, which this store ignores");
    }
    Optional<Customer> customer = Identity.of(order, store);
    if (customer.isEmpty()) {
      return new Ignored(Identity.NONE);
    }
    List<CustomEvent> events = events(order, webhook, customer.get());
    return events.isEmpty()
        ? new Ignored(whyNone())
        : new Translated(
            events.stream().map(event -> new Fact(event, event.eventTimestamp())).toList());
  }

  /** The events that the order's state tells of this fact. */
  List<CustomEvent> events(Order order, Webhook webhook, Customer customer);

  /** Why there may be no event although there is a person. */
  default String whyNone() {
    return "the order does not state it";
  }
}
