package dev.redorelay.relay;

import dev.redorelay.queue.Content;
import dev.redorelay.queue.Deposit;
import dev.redorelay.queue.Letter;
import dev.redorelay.redo.CustomEvent;
import dev.redorelay.redo.Delivery;
import dev.redorelay.redo.EmailAddress;
import dev.redorelay.redo.PhoneNumber;
import dev.redorelay.redo.WrittenEvent;
import dev.redorelay.relay.Translation.Fact;
import dev.redorelay.relay.Translation.Translated;
import dev.redorelay.webhook.Platform;
import dev.redorelay.webhook.Webhook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What of a webhook Redo does not have after its delivery, as the queue keeps it. */
final class Leftovers {

  private final Webhook webhook;
  private final Platform platform;
  private final Instant now;
  private final List<Deposit> deposits = new ArrayList<>();

  Leftovers(Webhook webhook, Platform platform, Instant now) {
    this.webhook = webhook;
    this.platform = platform;
    this.now = now;
  }

  /** The events that Redo does not have, in the order in which they were to be sent. */
  Leftovers of(Translated translated, List<Delivery> deliveries) {
    if (deliveries.stream().allMatch(Delivery.Accepted.class::isInstance)) {
      return this; // the body need not be read again, to learn whose it is
    }
    Optional<String> leader = leaderLeftBehind(translated, deliveries);
    Optional<String> customerId = platform.customerId(webhook);
    for (int i = 0; i < deliveries.size(); i++) {
      Fact fact = translated.facts().get(i);
      Letter letter = letter(fact, customerId, leader.filter(id -> fact.follows()));
      switch (deliveries.get(i)) {
        case Delivery.Accepted accepted -> {
          // Redo has it
        }
        case Delivery.Undelivered undelivered ->
            add(letter, false, undelivered.attempts(), undelivered.reason());
        case Delivery.Refused refused -> add(letter, true, refused.attempts(), refused.reason());
      }
    }
    return this;
  }

  /** The first event that the others have to wait for. */
  private static Optional<String> leaderLeftBehind(
      Translated translated, List<Delivery> deliveries) {
    for (int i = 0; i < deliveries.size(); i++) {
      Fact fact = translated.facts().get(i);
      if (!fact.follows() && !(deliveries.get(i) instanceof Delivery.Accepted)) {
        return Optional.of(fact.event().uniqueId().value());
      }
    }
    return Optional.empty();
  }

  /** The webhook itself, of which a part could not be read. */
  Leftovers unreadable(Letter itself, String detail) {
    add(itself, true, 0, detail);
    return this;
  }

  /** All of them, for the queue; none when Redo has everything. */
  List<Deposit> deposits() {
    return List.copyOf(deposits);
  }

  private void add(Letter letter, boolean dead, int attempts, String reason) {
    deposits.add(new Deposit(letter, dead, attempts, reason, now));
  }

  private Letter letter(Fact fact, Optional<String> customerId, Optional<String> follows) {
    CustomEvent event = fact.event();
    return new Letter(
        webhook.store(),
        event.uniqueId().value(),
        Letter.Kind.EVENT,
        event.eventName(),
        KeptWebhook.origin(webhook),
        new Letter.Person(
            event.customer().email().map(EmailAddress::value),
            event.customer().phoneNumber().map(PhoneNumber::value),
            customerId),
        new Content(WrittenEvent.of(event).json()),
        event.eventTimestamp(),
        fact.goodUntil(),
        follows);
  }
}
