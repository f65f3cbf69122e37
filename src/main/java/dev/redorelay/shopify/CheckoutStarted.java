package dev.redorelay.shopify;

import dev.redorelay.redo.CustomEvent;
import dev.redorelay.redo.Customer;
import dev.redorelay.redo.Money;
import dev.redorelay.relay.Translation;
import dev.redorelay.relay.Translation.Fact;
import dev.redorelay.relay.Translation.Translated;
import dev.redorelay.store.EventType;
import dev.redorelay.webhook.Topic;
import dev.redorelay.webhook.Webhook;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody known began to check out. Shopify sends many snapshots of a checkout; the first that
 * names a person makes the event, and the later ones repeat its id.
 */
@Singleton
final class CheckoutStarted implements CheckoutFact {

  /** An abandoned-cart flow must not start on a snapshot of another day. */
  private static final EventType TYPE =
      EventType.on("Checkout Started").notOlderThan(Duration.ofHours(24));

  @Override
  public EventType eventType() {
    return TYPE;
  }

  @Override
  public Set<Topic> topics() {
    return Set.of(new Topic("checkouts/create"), new Topic("checkouts/update"));
  }

  @Override
  public Optional<String> whyNone(Checkout checkout) {
    return checkout.isCompleted() ? Optional.of("the checkout is completed") : Optional.empty();
  }

  @Override
  public Translation stated(Checkout checkout, Webhook webhook, Customer customer) {
    CustomEvent event =
        new CustomEvent(
            TYPE.name(),
            customer,
            SharedProperties.of(checkout, webhook).build(),
            webhook.happenedAt(checkout.createdAt()),
            Money.of(checkout.totalPrice(), checkout.currency()),
            Shopify.uniqueId(webhook, "checkout", checkout.token(), "started"));
    return new Translated(
        List.of(new Fact(event, webhook.happenedAt(checkout.updatedAt(), checkout.createdAt()))));
  }
}
