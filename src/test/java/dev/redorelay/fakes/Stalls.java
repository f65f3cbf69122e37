package dev.redorelay.fakes;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Watches how long this machine leaves a ready thread waiting: what it sends then comes bunched.
 */
public final class Stalls implements AutoCloseable {

  private static final long BEAT_MILLIS = 1;

  private final AtomicLong longest = new AtomicLong();
  private final Thread heart = Thread.ofPlatform().daemon().name("stalls").start(this::beat);

  private void beat() {
    try {
      while (true) {
        long before = System.nanoTime();
        Thread.sleep(BEAT_MILLIS);
        longest.accumulateAndGet(System.nanoTime() - before, Math::max);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** The longest so far. */
  public Duration longest() {
    return Duration.ofNanos(longest.get());
  }

  @Override
  public void close() {
    heart.interrupt();
  }
}
