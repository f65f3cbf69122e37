package dev.redorelay.shopify;

import dev.redorelay.redo.CustomEvent;
import dev.redorelay.redo.Customer;
import dev.redorelay.relay.Translation;
import dev.redorelay.store.EventType;
import dev.redorelay.webhook.Topic;
import dev.redorelay.webhook.Webhook;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** A checkout was changed: each snapshot with a time of its own is a fact. */
@Singleton
final class CheckoutUpdated implements CheckoutFact {

  private static final EventType TYPE = EventType.optIn("Checkout Updated");

  @Override
  public EventType eventType() {
    return TYPE;
  }

  @Override
  public Set<Topic> topics() {
    return Set.of(new Topic("checkouts/update"));
  }

  @Override
  public void requireNamed(Checkout checkout) {
    checkout.requiredUpdatedAt();
  }

  @Override
  public Translation stated(Checkout checkout, Webhook webhook, Customer customer) {
    return Translation.of(
        new CustomEvent(
            TYPE.name(),
            customer,
            SharedProperties.of(checkout, webhook).build(),
            webhook.happenedAt(checkout.updatedAt()),
            Optional.empty(),
            Shopify.uniqueId(
                webhook,
                "checkout",
                checkout.token(),
                "updated",
                Shopify.millis(checkout.requiredUpdatedAt()))));
  }
}
