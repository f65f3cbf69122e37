package dev.redorelay.operator;

import dev.redorelay.queue.Letters;
import dev.redorelay.queue.Letters.Count;
import dev.redorelay.queue.OpenQueue;
import dev.redorelay.queue.QueueOutage;
import dev.redorelay.store.Store;
import dev.redorelay.store.Stores;
import io.prometheus.metrics.model.snapshots.Labels;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is in the queue, and how much ever came and went; nothing where there is no queue. */
@Singleton
final class QueueMetrics {

  private static final List<String> MOVEMENTS =
      List.of("stored", "replayed", "drained", "died", "erased", "deleted");

  private final Optional<Letters> letters;
  private final Writability writability;
  private final Stores stores;
  private final InstantSource clock;

  QueueMetrics(OpenQueue queue, Writability writability, Stores stores, InstantSource clock) {
    this.letters = queue.letters();
    this.writability = writability;
    this.stores = stores;
    this.clock = clock;
  }

  void writeTo(Exposition exposition) {
    letters.ifPresent(kept -> write(kept, exposition));
  }

  private void write(Letters kept, Exposition exposition) {
    boolean writable = writability.trouble().isEmpty();
    try {
      List<Count> counts = kept.counts();
      List<Letters.Movement> movements = kept.movements();
      exposition.counter(
          "redo_relay_queue_movements",
          "Letters that came to the queue, left it or changed in it, since it was made."
              + " stored + replayed = drained + waiting + died + erased; died counts each time that"
              + " a letter became a dead letter, deleted the dead letters that are gone.",
          movements(movements));
      exposition.gauge(
          "redo_relay_queue_letters", "Letters that wait or are dead letters.", letters(counts));
      exposition.gauge(
          "redo_relay_queue_oldest_age_seconds",
          "How long the oldest letter waits or is a dead letter; 0 when there is none.",
          ages(counts));
    } catch (QueueOutage outage) {
      writable = false;
    }
    exposition.gauge(
        "redo_relay_queue_writable",
        "Whether the queue can store letters: 1, or 0 when it cannot be read or written.",
        Map.of(Labels.EMPTY, writable ? 1 : 0));
  }

  private Map<Labels, Long> movements(List<Letters.Movement> movements) {
    Map<Labels, Long> values = new LinkedHashMap<>();
    for (Store store : stores.all()) {
      MOVEMENTS.forEach(name -> values.put(Labels.of("store", store.name(), "movement", name), 0L));
    }
    movements.forEach(
        one -> values.put(Labels.of("store", one.store(), "movement", one.name()), one.letters()));
    return values;
  }

  private Map<Labels, Long> letters(List<Count> counts) {
    Map<Labels, Long> values = zeros();
    counts.forEach(count -> values.put(state(count.store(), count.state()), count.letters()));
    return values;
  }

  private Map<Labels, Long> ages(List<Count> counts) {
    Map<Labels, Long> values = zeros();
    for (Count count : counts) {
      Duration age = Duration.between(count.oldest(), clock.instant());
      values.put(state(count.store(), count.state()), Math.max(0, age.toSeconds()));
    }
    return values;
  }

  private Map<Labels, Long> zeros() {
    Map<Labels, Long> zeros = new LinkedHashMap<>();
    for (Store store : stores.all()) {
      for (Letters.State state : Letters.State.values()) {
        zeros.put(state(store.name(), state), 0L);
      }
    }
    return zeros;
  }

  private static Labels state(String store, Letters.State state) {
    return Labels.of("store", store, "state", LetterJson.word(state));
  }
}
