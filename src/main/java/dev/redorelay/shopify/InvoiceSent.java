package dev.redorelay.shopify;

import dev.redorelay.redo.CustomEvent;
import dev.redorelay.redo.Customer;
import dev.redorelay.redo.Money;
import dev.redorelay.relay.Translation;
import dev.redorelay.store.EventType;
import dev.redorelay.webhook.Topic;
import dev.redorelay.webhook.Webhook;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A customer was sent the invoice of a draft order. It can be sent again. */
@Singleton
final class InvoiceSent implements DraftOrderFact {

  private static final EventType TYPE = EventType.optIn("Invoice Sent");

  @Override
  public EventType eventType() {
    return TYPE;
  }

  @Override
  public Set<Topic> topics() {
    return Set.of(new Topic("draft_orders/update"));
  }

  @Override
  public Optional<String> whyNone(DraftOrder draft) {
    return draft.invoiceSentAt() == null
        ? Optional.of("no invoice of the draft was sent")
        : Optional.empty();
  }

  @Override
  public Translation stated(DraftOrder draft, Webhook webhook, Customer customer) {
    Instant sentAt = Objects.requireNonNull(draft.invoiceSentAt());
    return Translation.of(
        new CustomEvent(
            TYPE.name(),
            customer,
            DraftOrderFact.properties(draft, webhook),
            webhook.happenedAt(sentAt),
            Money.of(draft.totalPrice(), draft.currency()),
            Shopify.uniqueId(
                webhook, "draft_order", draft.id(), "invoice_sent", Shopify.millis(sentAt))));
  }
}
