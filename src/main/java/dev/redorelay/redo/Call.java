package dev.redorelay.redo;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** One load's way through its attempts: what is sent, until when, and how often it was tried. */
final class Call {

  private static final long FIRST_BACKOFF_MILLIS = 100;
  private static final long MAX_BACKOFF_MILLIS = 2_000;

  private final byte[] json;
  private final Deadline deadline;
  private final Duration forAnAttempt;
  private final Terms terms;
  private final boolean probe;
  private int attempts;

  /**
   * @param probe whether this is the one call in a minute that a paused store makes
   */
  Call(byte[] json, Terms terms, boolean probe) {
    this.json = json;
    this.terms = terms;
    this.deadline = terms.deadline();
    this.forAnAttempt = min(terms.attemptTimeout(), deadline.remaining().dividedBy(2));
    this.probe = probe;
  }

  byte[] json() {
    return json;
  }

  /**
   * When the last attempt may start. One that had only moments left would be cut short, although
   * Redo may well have taken the event; under load that would be all of them.
   */
  Deadline latestStart() {
    return new Deadline(deadline.nanoTime() - forAnAttempt.toNanos());
  }

  /** Until when an attempt waits for its turn. */
  Deadline latestTurn() {
    Duration patience = min(terms.patience(), latestStart().remaining());
    return Deadline.in(patience);
  }

  Terms terms() {
    return terms;
  }

  boolean isProbe() {
    return probe;
  }

  int attempts() {
    return attempts;
  }

  /** Counts an attempt and says how long it may take. */
  Duration begin() {
    attempts++;
    return min(terms.attemptTimeout(), max(deadline.remaining(), Duration.ofMillis(1)));
  }

  /** Redo failed, with a status or, at 0, without. */
  Setback trouble(int status, String reason, Duration retryAfter) {
    return setback(Setback.Kind.TROUBLE, status, reason, retryAfter);
  }

  /** Redo asked for fewer requests. */
  Setback limited(int status, Duration retryAfter) {
    return setback(
        Setback.Kind.LIMITED, status, "Redo answered 429, too many requests", retryAfter);
  }

  /** There was no turn for another attempt in time. */
  Setback noTurn(Duration held) {
    return new Setback(
        Setback.Kind.NO_TURN,
        0,
        held.isPositive()
            ? "Redo has asked for a pause"
            : "more events wait for their turn than may be sent in time",
        held,
        Duration.ZERO,
        false);
  }

  private Setback setback(Setback.Kind kind, int status, String reason, Duration retryAfter) {
    Duration pause = max(retryAfter, backoff());
    boolean inTime = !probe && !terms.once() && latestStart().remaining().compareTo(pause) > 0;
    return new Setback(kind, status, reason, retryAfter, pause, inTime);
  }

  /** Exponential with full jitter: anything from nothing to twice the last one's bound. */
  private Duration backoff() {
    long bound = Math.min(MAX_BACKOFF_MILLIS, FIRST_BACKOFF_MILLIS << Math.min(attempts - 1, 10));
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(bound + 1));
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}
