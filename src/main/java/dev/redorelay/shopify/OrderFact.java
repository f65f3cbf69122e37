package dev.redorelay.shopify;

import dev.redorelay.redo.CustomEvent;
import dev.redorelay.redo.Customer;
import dev.redorelay.relay.Translation;
import dev.redorelay.relay.Translation.Fact;
import dev.redorelay.relay.Translation.Ignored;
import dev.redorelay.relay.Translation.Malformed;
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
    Optional<String> whyNone = whyNone(order);
    if (whyNone.isPresent()) {
      return new Ignored(whyNone.get());
    }
    Optional<Customer> customer = Identity.of(order, store);
    if (customer.isEmpty()) {
      return Identity.missingIn(webhook);
    }
    List<Fact> facts =
        events(order, webhook, customer.get()).stream()
            .map(event -> new Fact(event, event.eventTimestamp()))
            .toList();
    Optional<String> malformed = malformedPart(order);
    return facts.isEmpty() && malformed.isPresent()
        ? new Malformed(malformed.get())
        : new Translated(facts, malformed);
  }

  /** Why the order does not state this fact at all; empty when it does. */
  default Optional<String> whyNone(Order order) {
    return Optional.empty();
  }

  /** What keeps a part of the order from being told; empty when nothing does. */
  default Optional<String> malformedPart(Order order) {
    return Optional.empty();
  }

  /** The events that the order states of this fact. */
  List<CustomEvent> events(Order order, Webhook webhook, Customer customer);
}
