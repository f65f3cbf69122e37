package dev.redorelay.redo;

import java.time.Duration;

/**
 * The arithmetic of {@link Limiter}: when the next request may start. Starts are an even interval
 * apart; idle time saves some up, and late starts are made up for out of the same savings. So in
 * any second at most the rate, the savings and one more start: 91 at the usual 80.
 *
 * <p>All moments are nanoseconds since an origin that the caller chooses.
 */
final class Pace {

  private static final int MOST_SAVED_UP = 10;
  private static final int REDOS_LIMIT = 100;

  private final long interval;
  private final long savings;
  private long next;
  private long heldUntil;

  /**
   * @param requestsPerSecond 80 gives one request each 12.5 ms
   */
  Pace(int requestsPerSecond) {
    this.interval = Math.ceilDiv(Duration.ofSeconds(1).toNanos(), requestsPerSecond);
    this.savings = savedUp(requestsPerSecond) * interval;
  }

  /**
   * An eighth of a second's requests: several instances that share Redo's limit have no more
   * together. Less when the rate itself leaves no room below Redo's limit, but always one, or a
   * thread that wakes up late would lose its turn for good.
   */
  private static int savedUp(int requestsPerSecond) {
    int room = REDOS_LIMIT - 1 - requestsPerSecond;
    return Math.clamp(Math.min(requestsPerSecond / 8, room), 1, MOST_SAVED_UP);
  }

  /** How long until a request may start that has so many others before it; 0 when it may now. */
  synchronized long untilTurn(long now, int ahead) {
    return Math.max(0, Math.max(next, now - savings) + ahead * interval - now);
  }

  /** Starts a request, if one may start now. */
  synchronized boolean start(long now) {
    if (now < next) {
      return false;
    }
    next = Math.max(next, now - savings) + interval;
    return true;
  }

  /** Lets no request start for so long, and spends what was saved up. */
  synchronized void hold(long now, Duration duration) {
    heldUntil = Math.max(heldUntil, now + duration.toNanos());
    next = Math.max(next, heldUntil);
  }

  /** How long it still holds everything; zero when it does not. */
  synchronized Duration held(long now) {
    return Duration.ofNanos(Math.max(0, heldUntil - now));
  }
}
