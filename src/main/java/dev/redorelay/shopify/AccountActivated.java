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

/** A customer may sign in from now on. It can happen again, after the account was disabled. */
@Singleton
final class AccountActivated implements CustomerFact {

  private static final EventType TYPE = EventType.optIn("Account Activated");

  @Override
  public EventType eventType() {
    return TYPE;
  }

  @Override
  public Set<Topic> topics() {
    return Set.of(new Topic("customers/enable"));
  }

  @Override
  public void requireNamed(CustomerBody activated) {
    activated.requiredUpdatedAt();
  }

  @Override
  public Translation stated(CustomerBody activated, Webhook webhook, Customer customer) {
    return Translation.of(
        new CustomEvent(
            TYPE.name(),
            customer,
            CustomerFact.properties(activated.customer(), webhook),
            webhook.happenedAt(activated.requiredUpdatedAt()),
            Optional.empty(),
            Shopify.uniqueId(
                webhook,
                "customer",
                activated.id(),
                "enabled",
                Shopify.millis(activated.requiredUpdatedAt()))));
  }
}
