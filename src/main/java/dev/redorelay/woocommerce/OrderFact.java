package dev.redorelay.woocommerce;

import dev.redorelay.redo.CustomEvent;
import dev.redorelay.redo.Customer;
import dev.redorelay.relay.PayloadReader;
import dev.redorelay.relay.Translation;
import dev.redorelay.relay.Translation.Fact;
import dev.redorelay.relay.Translation.Ignored;
import dev.redorelay.relay.Translation.Malformed;
import dev.redorelay.relay.Translation.Translated;
import dev.redorelay.relay.Translator;
import dev.redorelay.store.EventType;
import dev.redorelay.store.Store;
import dev.redorelay.webhook.Topic;
import dev.redorelay.webhook.Webhook;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A fact about an order. Each delivery holds the whole order, so it states again all that has
 * happened to it: a fact's {@code uniqueId} makes that harmless.
 */
interface OrderFact extends Translator<Order> {

  PayloadReader<Order> BODY = PayloadReader.of(Order.class);

  Topic CREATED = new Topic("order.created");
  Topic UPDATED = new Topic("order.updated");

  /**
   * An order that is edited states its old facts again: those start nothing. But of a cancellation,
   * a refund and a failed payment WooCommerce does not say when: these are as old as the last edit,
   * which therefore tells of them even when they are older than the relay.
   */
  Duration MAX_AGE = Duration.ofDays(30);

  /** A fact that is sent unless the store says otherwise, and unless it is old. */
  static EventType recent(String name) {
    return EventType.on(name).notOlderThan(MAX_AGE);
  }

  @Override
  default String platform() {
    return WooCommerce.NAME;
  }

  @Override
  default PayloadReader<Order> payload() {
    return BODY;
  }

  /** The events, when the order is about a person and states the fact. */
  @Override
  default Translation translate(Order order, Webhook webhook, Store store) {
    Optional<Customer> customer = Identity.of(order, store);
    if (customer.isEmpty()) {
      return Identity.NONE;
    }
    Optional<String> whyNone = whyNone(order);
    if (whyNone.isPresent()) {
      return new Ignored(whyNone.get());
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

  /** Why the order does not state this fact; empty when it does. */
  Optional<String> whyNone(Order order);

  /** What keeps a part of the order from being told; empty when nothing does. */
  default Optional<String> malformedPart(Order order) {
    return Optional.empty();
  }

  /** The events that the order states of this fact. */
  List<CustomEvent> events(Order order, Webhook webhook, Customer customer);
}
