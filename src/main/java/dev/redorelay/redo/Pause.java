package dev.redorelay.redo;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Stops calls to a store whose key or id Redo does not accept: they cannot succeed until somebody
 * mends the configuration. One call a minute goes through as a probe; its success ends the pause.
 */
final class Pause {

  static final Duration BETWEEN_PROBES = Duration.ofMinutes(1);

  private final LongSupplier nanoClock;
  private String reason = "";
  private long nextProbe;

  Pause() {
    this(System::nanoTime);
  }

  Pause(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
  }

  /** Whether a call may be tried now. When it is the probe, no other is for a minute. */
  synchronized boolean admits() {
    if (reason.isEmpty()) {
      return true;
    }
    if (untilProbe().isPositive()) {
      return false;
    }
    probeInAMinute();
    return true;
  }

  /** Redo's configuration answer came: no more calls but probes. */
  synchronized void begin(String why) {
    reason = why;
    probeInAMinute();
  }

  private void probeInAMinute() {
    nextProbe = nanoClock.getAsLong() + BETWEEN_PROBES.toNanos();
  }

  /** Redo took an event. */
  synchronized void end() {
    reason = "";
  }

  /** Whether there is a pause. */
  synchronized boolean isOn() {
    return !reason.isEmpty();
  }

  /** What Redo said when the pause began; empty when there is none. */
  synchronized String reason() {
    return reason;
  }

  /** How long until the next probe; zero when there is no pause. */
  synchronized Duration untilProbe() {
    return reason.isEmpty()
        ? Duration.ZERO
        : Duration.ofNanos(Math.max(0, nextProbe - nanoClock.getAsLong()));
  }
}
