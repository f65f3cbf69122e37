package dev.redorelay.queue;

import java.time.Duration;
import java.util.List;

/** Where a webhook's events are kept that cannot be delivered now, or never. */
public interface Queue {

  /**
   * Keeps letters, all of them or none. When it answers {@link Keeping#KEPT} they are on disk, and
   * stay there whatever dies. A letter that is in the queue already is not doubled: a dead one that
   * comes again as one that may be delivered waits again, and one that waits and comes again as a
   * dead one is dead, unless it is on its way to Redo right now.
   *
   * @param patience how long it may take
   */
  Keeping keep(List<Deposit> deposits, Duration patience);

  /** What came of keeping letters. */
  enum Keeping {
    /** They are on disk. */
    KEPT,
    /** They could not be written now, or not in time; the log says why. */
    NOT_KEPT,
    /** There is no queue: {@code relay.queue.kind} is {@code none}. */
    NO_QUEUE
  }
}
