package dev.redorelay.shopify;

import dev.redorelay.redo.CustomEvent;
import dev.redorelay.redo.Customer;
import dev.redorelay.relay.PayloadReader;
import dev.redorelay.relay.Translation;
import dev.redorelay.relay.Translation.Fact;
import dev.redorelay.relay.Translation.Ignored;
import dev.redorelay.relay.Translation.Malformed;
import dev.redorelay.relay.Translation.Translated;
import dev.redorelay.store.Store;
import dev.redorelay.webhook.Webhook;
import java.util.List;
import java.util.Optional;

/** A fact about an order. */
interface OrderFact extends PersonFact<Order> {

  PayloadReader<Order> BODY = PayloadReader.of(Order.class);

  @Override
  default PayloadReader<Order> payload() {
    return BODY;
  }

  /** The fact, unless the order is a test that the store ignores. */
  @Override
  default Translation translate(Order order, Webhook webhook, Store store) {
    Store.Platform shopify = store.platforms().get(Shopify.NAME);
    return order.isTest() && shopify != null && !shopify.sendTestOrders()
        ? new Ignored("test order, which this store ignores")
        : PersonFact.super.translate(order, webhook, store);
  }

  @Override
  default Translation stated(Order order, Webhook webhook, Customer customer) {
    List<Fact> facts = events(order, webhook, customer).stream().map(this::fact).toList();
    Optional<String> malformed = malformedPart(order);
    return facts.isEmpty() && malformed.isPresent()
        ? new Malformed(malformed.get())
        : new Translated(facts, malformed);
  }

  /** An event of this fact, as something that counts for the whole webhook. */
  default Fact fact(CustomEvent event) {
    return Fact.of(event);
  }

  /** What keeps a part of the order from being told; empty when nothing does. */
  default Optional<String> malformedPart(Order order) {
    return Optional.empty();
  }

  /** The events that the order states of this fact. */
  List<CustomEvent> events(Order order, Webhook webhook, Customer customer);
}
