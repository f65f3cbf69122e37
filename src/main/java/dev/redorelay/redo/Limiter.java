package dev.redorelay.redo;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Spaces the requests to one Redo store evenly, so that Redo never sees over 100 in any second.
 * Idle time saves up at most ten requests; there are none at start. Redo's {@code Retry-After}
 * holds everything until it is over.
 */
final class Limiter {

  private static final int SAVED_UP = 10;
  private static final long NO_TURN = Long.MIN_VALUE;

  private final long interval;
  private long nextStart = System.nanoTime();
  private long heldUntil = nextStart;

  /**
   * @param requestsPerSecond the pace; 80 gives one request each 12.5 ms
   */
  Limiter(int requestsPerSecond) {
    this.interval = Duration.ofSeconds(1).dividedBy(requestsPerSecond).toNanos();
  }

  /** Waits for a turn. False, at once, when none comes before the deadline. */
  boolean awaitTurn(Deadline deadline) {
    long start = reserve(deadline);
    while (start != NO_TURN) {
      long wait = start - System.nanoTime();
      if (wait > 0) {
        LockSupport.parkNanos(wait);
        if (Thread.currentThread().isInterrupted()) {
          return false;
        }
      } else if (!isHeld()) {
        return true;
      } else {
        start = reserve(deadline);
      }
    }
    return false;
  }

  private synchronized long reserve(Deadline deadline) {
    long now = System.nanoTime();
    long earliest = Math.max(now, heldUntil);
    long start = Math.max(nextStart, now - SAVED_UP * interval);
    if (Math.max(start, earliest) - deadline.nanoTime() > 0) {
      return NO_TURN;
    }
    nextStart = Math.max(start, heldUntil) + interval;
    return Math.max(start, earliest);
  }

  /** Lets no request start for so long. */
  synchronized void hold(Duration duration) {
    heldUntil = Math.max(heldUntil, System.nanoTime() + duration.toNanos());
  }

  /** How long it still lets no request start; zero when it does. */
  synchronized Duration held() {
    return Duration.ofNanos(Math.max(0, heldUntil - System.nanoTime()));
  }

  private synchronized boolean isHeld() {
    return heldUntil - System.nanoTime() > 0;
  }
}
