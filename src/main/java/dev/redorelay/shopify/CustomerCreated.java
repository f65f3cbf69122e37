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

/** The shop has a new customer. */
@Singleton
final class CustomerCreated implements CustomerFact {

  private static final EventType TYPE = EventType.on("Customer Created");

  @Override
  public EventType eventType() {
    return TYPE;
  }

  @Override
  public Set<Topic> topics() {
    return Set.of(new Topic("customers/create"));
  }

  @Override
  public Translation stated(CustomerBody created, Webhook webhook, Customer customer) {
    return Translation.of(
        new CustomEvent(
            TYPE.name(),
            customer,
            CustomerFact.properties(created.customer(), webhook),
            webhook.happenedAt(created.customer().createdAt()),
            Optional.empty(),
            Shopify.uniqueId(webhook, "customer", created.id(), "created")));
  }
}
