package dev.redorelay.shopify;

import dev.redorelay.redo.CustomEvent;
import dev.redorelay.redo.Customer;
import dev.redorelay.redo.Money;
import dev.redorelay.relay.Translation;
import dev.redorelay.store.EventType;
import dev.redorelay.webhook.Topic;
import dev.redorelay.webhook.Webhook;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** The merchant began to write an order for a customer. */
@Singleton
final class DraftOrderCreated implements DraftOrderFact {

  private static final EventType TYPE = EventType.optIn("Draft Order Created");

  @Override
  public EventType eventType() {
    return TYPE;
  }

  @Override
  public Set<Topic> topics() {
    return Set.of(new Topic("draft_orders/create"));
  }

  @Override
  public Optional<String> whyNone(DraftOrder draft) {
    return draft.isOrder() ? Optional.of("the draft is an order already") : Optional.empty();
  }

  @Override
  public Translation stated(DraftOrder draft, Webhook webhook, Customer customer) {
    return Translation.of(
        new CustomEvent(
            TYPE.name(),
            customer,
            DraftOrderFact.properties(draft, webhook),
            webhook.happenedAt(draft.createdAt()),
            Money.of(draft.totalPrice(), draft.currency()),
            Shopify.uniqueId(webhook, "draft_order", draft.id(), "created")));
  }
}
