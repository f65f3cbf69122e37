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

  /** How a call stands to a pause. */
  enum Admission {
    /** There is no pause. */
    FREE,
    /** There is one, and this is the minute's call that finds out whether it still needs to be. */
    PROBE,
    /** There is one. */
    REFUSED
  }

  /** Whether a call may be tried now. When it is the probe, no other is for a minute. */
  synchronized Admission admit() {
    if (reason.isEmpty()) {
      return Admission.FREE;
    }
    if (untilProbe().isPositive()) {
      return Admission.REFUSED;
    }
    probeInAMinute();
    return Admission.PROBE;
  }

  /** Redo's configuration answer came: no more calls but probes. */
  synchronized void begin(String why) {
    reason = why;
    probeInAMinute();
  }

  /** The probe was not sent after all: the next call may be it. */
  synchronized void giveBack() {
    nextProbe = nanoClock.getAsLong();
  }

  private void probeInAMinute() {
    nextProbe = nanoClock.getAsLong() + BETWEEN_PROBES.toNanos();
  }

  /** Redo took an event, or refused one for what it says: the key is right. */
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
