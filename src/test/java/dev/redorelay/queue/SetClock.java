package dev.redorelay.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is set. */
final class SetClock implements InstantSource {

  private volatile Instant now = Instant.parse("2026-11-20T12:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  SetClock advance(Duration by) {
    now = now.plus(by);
    return this;
  }
}
