package dev.redorelay.redo;

import java.time.Duration;

/** An attempt that failed in a way that can heal. It never leaves this room. */
final class Setback extends RuntimeException {

  /** What kind of trouble it was. */
  enum Kind {
    /** Redo is unreachable or broken: counts for the circuit breaker. */
    TROUBLE,
    /** Redo has asked for fewer requests. */
    LIMITED,
    /** Our own limiter had no turn in time: nothing was sent. */
    NO_TURN
  }

  private final Kind kind;
  private final int status;
  private final Duration retryAfter;
  private final Duration pause;
  private final boolean retriedInTime;

  /**
   * @param status Redo's answer; 0 when there was none
   * @param retryAfter what Redo asked for; zero when it did not
   * @param pause how long to wait before the next attempt
   * @param retriedInTime whether that leaves time for another attempt
   */
  Setback(
      Kind kind,
      int status,
      String reason,
      Duration retryAfter,
      Duration pause,
      boolean retriedInTime) {
    super(reason, null, false, false);
    this.kind = kind;
    this.status = status;
    this.retryAfter = retryAfter;
    this.pause = pause;
    this.retriedInTime = retriedInTime;
  }

  boolean isTrouble() {
    return kind == Kind.TROUBLE;
  }

  boolean isRetriedInTime() {
    return retriedInTime;
  }

  Duration pause() {
    return pause;
  }

  Delivery.Undelivered undelivered(int attempts) {
    return new Delivery.Undelivered(status, attempts, String.valueOf(getMessage()), retryAfter);
  }
}
