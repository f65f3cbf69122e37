package dev.redorelay.queue;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether a store's Redo takes what is drained, and how long it is left in peace when it does not.
 */
final class Health {

  private static final Duration SHORTEST_REST = Duration.ofSeconds(1);

  private final LongSupplier nanoClock;
  private int failures;
  private long restUntil;

  Health() {
    this(System::nanoTime);
  }

  Health(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
    this.restUntil = nanoClock.getAsLong();
  }

  /** Whether Redo took the last request. */
  synchronized boolean isGood() {
    return failures == 0;
  }

  /** Whether nothing is to be sent now. */
  synchronized boolean isResting() {
    return restUntil - nanoClock.getAsLong() > 0;
  }

  /**
   * Redo took a request: there is no need to rest.
   *
   * @return how often in a row it had failed until now
   */
  synchronized int good() {
    int before = failures;
    failures = 0;
    restUntil = nanoClock.getAsLong();
    return before;
  }

  /**
   * Redo failed: each time in a row, the rest is longer. At least as long as it asked for. Several
   * that fail side by side count once.
   */
  synchronized void failed(Duration asked) {
    if (!isResting()) {
      failures++;
    }
    restFor(longer(Backoff.after(failures), asked));
  }

  /** Nothing was sent, since nothing may be at the moment. */
  synchronized void notTried(Duration asked) {
    restFor(longer(SHORTEST_REST, asked));
  }

  private void restFor(Duration rest) {
    long until = nanoClock.getAsLong() + rest.toNanos();
    restUntil = until - restUntil > 0 ? until : restUntil;
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}
