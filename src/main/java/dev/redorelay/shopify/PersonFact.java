package dev.redorelay.shopify;

import dev.redorelay.redo.Customer;
import dev.redorelay.relay.Translation;
import dev.redorelay.relay.Translation.Ignored;
import dev.redorelay.relay.Translator;
import dev.redorelay.store.Store;
import dev.redorelay.webhook.Webhook;
import java.util.Optional;

/**
 * A fact about the person whom a body names.
 *
 * @param <P> the body
 */
interface PersonFact<P extends Person> extends Translator<P> {

  @Override
  default String platform() {
    return Shopify.NAME;
  }

  @Override
  default Translation translate(P body, Webhook webhook, Store store) {
    requireNamed(body);
    Optional<Customer> customer = Identity.of(body, store);
    if (customer.isEmpty()) {
      return Identity.NONE;
    }
    Optional<String> whyNone = whyNone(body);
    return whyNone.isPresent() ? new Ignored(whyNone.get()) : stated(body, webhook, customer.get());
  }

  /**
   * Refuses, by {@link dev.redorelay.relay.MalformedPayload}, a body without what the fact is named
   * by, as far as its record does not do so.
   */
  default void requireNamed(P body) {}

  /** Why the body does not state this fact at all; empty when it does. */
  default Optional<String> whyNone(P body) {
    return Optional.empty();
  }

  /** The fact, as the body states it. */
  Translation stated(P body, Webhook webhook, Customer customer);
}
