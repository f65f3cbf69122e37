package dev.redorelay.relay;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Counts by key. Of keys that others make up there are so many; then what is left of them counts.
 */
final class Tally<K> {

  private final Map<K, LongAdder> counters = new ConcurrentHashMap<>();
  private final int most;
  private final UnaryOperator<K> rest;

  /**
   * @param most how many keys are told apart
   * @param rest the key that those beyond count as; of these there must be few
   */
  Tally(int most, UnaryOperator<K> rest) {
    this.most = most;
    this.rest = rest;
  }

  void count(K key) {
    LongAdder counter = counters.get(key);
    if (counter == null) {
      K told = counters.size() < most ? key : rest.apply(key);
      counter = counters.computeIfAbsent(told, first -> new LongAdder());
    }
    counter.increment();
  }

  Map<K, Long> counts() {
    return counters.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().sum()));
  }
}
