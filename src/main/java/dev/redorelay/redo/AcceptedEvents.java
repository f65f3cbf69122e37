package dev.redorelay.redo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The facts that Redo lately accepted, so that a redelivery need not ask again. Only a saving: what
 * keeps events from being doubled is Redo's own memory of {@code uniqueId}s.
 *
 * <p>Not a Caffeine cache: among keys that are seen once it keeps the oldest, and of 10,000 it
 * remembered the latest 100. A redelivery is of one of the latest.
 */
final class AcceptedEvents {

  private final Map<UniqueId, Boolean> accepted;

  /**
   * @param size how many to remember; 0 for none
   */
  AcceptedEvents(long size) {
    this.accepted = Collections.synchronizedMap(new LatestUsed<>(size));
  }

  boolean contains(UniqueId id) {
    return accepted.get(id) != null;
  }

  /** Only ever after Redo's 2xx. */
  void add(UniqueId id) {
    accepted.put(id, true);
  }

  private static final class LatestUsed<K, V> extends LinkedHashMap<K, V> {

    private static final int INITIAL_CAPACITY = 16;
    private static final float LOAD_FACTOR = 0.75f;

    private final long size;

    LatestUsed(long size) {
      super(INITIAL_CAPACITY, LOAD_FACTOR, true);
      this.size = size;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > size;
    }
  }
}
