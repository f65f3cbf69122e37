package dev.redorelay.relay;

import dev.redorelay.queue.Deposit;
import dev.redorelay.queue.Letter;
import dev.redorelay.queue.Queue;
import dev.redorelay.redo.Deadline;
import dev.redorelay.redo.Delivery;
import dev.redorelay.relay.Translation.Translated;
import dev.redorelay.store.Store;
import dev.redorelay.webhook.Platform;
import dev.redorelay.webhook.UnverifiedWebhook;
import dev.redorelay.webhook.Webhook;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/**
 * Gives the queue what Redo does not have of a webhook, takes from it what a webhook wants erased,
 * and says how the webhook ends by that.
 */
@Singleton
final class Safekeeping {

  private final Queue queue;
  private final Redaction redaction;
  private final Conservation conservation;
  private final InstantSource clock;

  Safekeeping(Queue queue, Redaction redaction, Conservation conservation, InstantSource clock) {
    this.queue = queue;
    this.redaction = redaction;
    this.conservation = conservation;
    this.clock = clock;
  }

  /** The end of a webhook whose events were to be delivered. */
  Outcome end(
      Arrival arrival, Translated translated, List<Delivery> deliveries, Deadline deadline) {
    Leftovers leftovers = leftovers(arrival).of(translated, deliveries);
    translated.malformed().ifPresent(detail -> leftovers.unreadable(arrival.letter(), detail));
    List<Deposit> deposits = leftovers.deposits();
    Queue.Keeping keeping =
        deposits.isEmpty() ? Queue.Keeping.KEPT : queue.keep(deposits, deadline.remaining());
    conservation.ended(
        arrival.webhook().store(),
        translated,
        deliveries,
        keeping == Queue.Keeping.KEPT ? Conservation.Holder.QUEUE : Conservation.Holder.PLATFORM);
    return switch (keeping) {
      case KEPT -> kept(translated, deposits);
      case NOT_KEPT -> new Outcome.NotKept();
      case NO_QUEUE -> Outcome.worst(translated, deliveries);
    };
  }

  /** The end of a webhook that states nothing to send. */
  Outcome end(Arrival arrival, Translation.Ignored ignored, Journey journey, Deadline deadline) {
    conservation.ignored(arrival.store().name(), ignored.events());
    return redaction
        .failure(arrival, journey, deadline)
        .orElseGet(() -> new Outcome.Ignored(ignored.reason()));
  }

  /** The end of a webhook that could not be read. */
  Outcome end(Arrival arrival, Translation.Malformed malformed, Deadline deadline) {
    List<Deposit> deposits =
        leftovers(arrival).unreadable(arrival.letter(), malformed.detail()).deposits();
    return switch (queue.keep(deposits, deadline.remaining())) {
      case KEPT -> new Outcome.Kept(malformed.detail(), List.of(), true);
      case NOT_KEPT -> new Outcome.NotKept();
      case NO_QUEUE -> new Outcome.Malformed(malformed.detail());
    };
  }

  private Leftovers leftovers(Arrival arrival) {
    return new Leftovers(arrival.webhook(), arrival.platform(), clock.instant());
  }

  /** The worst comes first: what is dead, then what waits. */
  private static Outcome kept(Translated translated, List<Deposit> deposits) {
    List<Outcome.Event> events = Outcome.events(translated);
    boolean unread = translated.malformed().isPresent();
    return deposits.stream()
        .filter(Deposit::dead)
        .findFirst()
        .<Outcome>map(dead -> new Outcome.Kept(dead.reason(), events, unread))
        .or(() -> deposits.stream().findFirst().map(w -> new Outcome.Queued(w.reason(), events)))
        .orElseGet(() -> new Outcome.Accepted(events));
  }

  /** A webhook that has come in, and where. */
  record Arrival(Webhook webhook, UnverifiedWebhook as, Entrance entrance, Store store) {

    Platform platform() {
      return entrance.platform();
    }

    /** The webhook as it is kept when it cannot be read. */
    Letter letter() {
      return KeptWebhook.letter(webhook, as, platform(), entrance);
    }
  }
}
