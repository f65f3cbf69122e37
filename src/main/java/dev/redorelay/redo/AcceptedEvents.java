package dev.redorelay.redo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * The facts that Redo lately accepted, so that a redelivery need not ask again. Only a saving: what
 * keeps events from being doubled is Redo's own memory of {@code uniqueId}s.
 */
final class AcceptedEvents {

  private final boolean remembers;
  private final Cache<UniqueId, Boolean> accepted;

  /**
   * @param size how many to remember; 0 for none
   */
  AcceptedEvents(long size) {
    this.remembers = size > 0;
    this.accepted = Caffeine.newBuilder().maximumSize(size).build();
  }

  boolean contains(UniqueId id) {
    return remembers && accepted.getIfPresent(id) != null;
  }

  /** Only ever after Redo's 2xx. */
  void add(UniqueId id) {
    if (remembers) {
      accepted.put(id, true);
    }
  }
}
