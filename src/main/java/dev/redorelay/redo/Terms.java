package dev.redorelay.redo;

import java.time.Duration;

/**
 * How much a delivery may ask for.
 *
 * @param deadline when it has to be over
 * @param attemptTimeout how long one attempt may take
 * @param patience how long an attempt waits for its turn
 * @param backlog whether it is one of the drain's, which leave room for new webhooks, and which try
 *     again later by themselves
 */
record Terms(Deadline deadline, Duration attemptTimeout, Duration patience, boolean backlog) {

  /** The drain's requests are large, and nobody waits for their answer. */
  private static final Duration BACKLOG_ATTEMPT = Duration.ofSeconds(10);

  private static final Duration BACKLOG_DEADLINE = Duration.ofSeconds(25);

  /** Those of one request to drain a backlog. */
  static Terms ofBacklog() {
    return new Terms(Deadline.in(BACKLOG_DEADLINE), BACKLOG_ATTEMPT, BACKLOG_DEADLINE, true);
  }

  /** How long any attempt may take. */
  static Duration longest(Duration attemptTimeout) {
    return attemptTimeout.compareTo(BACKLOG_ATTEMPT) > 0 ? attemptTimeout : BACKLOG_ATTEMPT;
  }

  /** Whether it is not tried a second time. */
  boolean once() {
    return backlog;
  }
}
