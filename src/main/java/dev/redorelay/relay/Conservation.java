package dev.redorelay.relay;

import dev.redorelay.redo.Delivery;
import dev.redorelay.relay.Translation.Translated;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * Counts, per store and since the relay started, what became of the events made of webhooks. None
 * gets lost: {@code made = accepted + queued + dead + ignored + returned}.
 */
@Singleton
public final class Conservation {

  /** What can become of an event. */
  public enum Fate {
    /** It was made of a webhook. Each of these has one of the other fates, too. */
    MADE,
    /** Redo has it. */
    ACCEPTED,
    /** The queue has it. */
    QUEUED,
    /** Redo refused it, and it was kept as a dead letter. */
    DEAD,
    /** It is switched off or too old. */
    IGNORED,
    /** The platform was answered 4xx or 5xx. */
    RETURNED
  }

  /** So many events of a store had this fate. */
  public record Count(String store, Fate fate, long events) {}

  private final Map<String, Counters> byStore = new ConcurrentHashMap<>();

  /** Events that were switched off or too old. */
  void ignored(String store, int events) {
    add(store, Fate.MADE, events);
    add(store, Fate.IGNORED, events);
  }

  /** The events of a webhook that were delivered, or could not be. */
  void ended(String store, Translated translated, List<Delivery> deliveries, Holder ofTheRest) {
    ignored(store, translated.ignored());
    add(store, Fate.MADE, translated.facts().size());
    for (Delivery delivery : deliveries) {
      add(store, fate(delivery, ofTheRest), 1);
    }
  }

  /** Who holds what Redo did not accept. */
  enum Holder {
    QUEUE,
    PLATFORM
  }

  private static Fate fate(Delivery delivery, Holder holder) {
    return switch (delivery) {
      case Delivery.Accepted accepted -> Fate.ACCEPTED;
      case Delivery.Undelivered undelivered -> holder == Holder.QUEUE ? Fate.QUEUED : Fate.RETURNED;
      case Delivery.Refused refused -> holder == Holder.QUEUE ? Fate.DEAD : Fate.RETURNED;
    };
  }

  private void add(String store, Fate fate, int events) {
    if (events > 0) {
      byStore.computeIfAbsent(store, Counters::new).of(fate).add(events);
    }
  }

  /** All counts of the stores that had events. */
  public List<Count> counts() {
    return byStore.values().stream().flatMap(Counters::counts).toList();
  }

  private static final class Counters {

    private final String store;
    private final Map<Fate, LongAdder> counters = new EnumMap<>(Fate.class);

    Counters(String store) {
      this.store = store;
      for (Fate fate : Fate.values()) {
        counters.put(fate, new LongAdder());
      }
    }

    LongAdder of(Fate fate) {
      return Objects.requireNonNull(counters.get(fate));
    }

    Stream<Count> counts() {
      return Arrays.stream(Fate.values()).map(fate -> new Count(store, fate, of(fate).sum()));
    }
  }
}
