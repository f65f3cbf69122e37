package dev.redorelay.redo;

import java.time.Duration;

/**
 * Stops calls to a store whose key or id Redo does not accept: they cannot succeed until somebody
 * mends the configuration. One call a minute goes through as a probe; its success ends the pause.
 */
final class Pause {

  static final Duration BETWEEN_PROBES = Duration.ofMinutes(1);

  private String reason = "";
  private long nextProbe;

  /** Whether a call may be tried now. */
  synchronized boolean admits() {
    if (reason.isEmpty()) {
      return true;
    }
    if (nextProbe - System.nanoTime() > 0) {
      return false;
    }
    nextProbe = System.nanoTime() + BETWEEN_PROBES.toNanos();
    return true;
  }

  /** Redo's configuration answer came: no more calls but probes. */
  synchronized void begin(String why) {
    reason = why;
    nextProbe = System.nanoTime() + BETWEEN_PROBES.toNanos();
  }

  /** Redo took an event. */
  synchronized void end() {
    reason = "";
  }

  /** What Redo said when the pause began. */
  synchronized String reason() {
    return reason;
  }

  /** How long until the next probe. */
  synchronized Duration untilProbe() {
    return Duration.ofNanos(Math.max(0, nextProbe - System.nanoTime()));
  }
}
