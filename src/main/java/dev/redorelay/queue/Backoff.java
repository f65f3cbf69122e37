package dev.redorelay.queue;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long is waited after so many failures: from 1 s to 15 min, half of it by chance. */
final class Backoff {

  private static final long FIRST_MILLIS = Duration.ofSeconds(2).toMillis();
  private static final long LAST_MILLIS = Duration.ofMinutes(15).toMillis();
  private static final int MOST_DOUBLINGS = 20;

  private Backoff() {}

  /**
   * @param failures in a row, at least 1
   */
  static Duration after(int failures) {
    int doublings = Math.clamp(failures - 1L, 0, MOST_DOUBLINGS);
    long most = Math.min(LAST_MILLIS, FIRST_MILLIS << doublings);
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
  }
}
