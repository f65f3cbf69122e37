package dev.redorelay.redo;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Spaces the requests to one Redo store evenly, so that Redo never sees over 100 in any second.
 * Idle time saves up at most ten requests; there are none at start. Redo's {@code Retry-After}
 * holds everything until it is over, those that already wait included.
 *
 * <p>Waiting requests stand in line: the first sleeps until its turn, the others until they are
 * first. So a turn is given when it is taken, never ahead, and a frozen process does not wake up
 * with a hundred of them.
 */
final class Limiter {

  private final long origin = System.nanoTime();
  private final Pace pace;
  private final ReentrantLock line = new ReentrantLock(true);
  private final AtomicInteger waiting = new AtomicInteger();

  /**
   * @param requestsPerSecond the pace; 80 gives one request each 12.5 ms
   */
  Limiter(int requestsPerSecond) {
    this.pace = new Pace(requestsPerSecond);
  }

  /**
   * Waits for a turn. False, at once, when none comes before the deadline, and when the thread is
   * interrupted.
   */
  boolean awaitTurn(Deadline deadline) {
    long latest = deadline.nanoTime() - origin;
    int ahead = waiting.getAndIncrement();
    try {
      long now = now();
      return now + pace.untilTurn(now, ahead) <= latest
          && line.tryLock(latest - now, TimeUnit.NANOSECONDS)
          && startAsFirst(latest);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      waiting.decrementAndGet();
    }
  }

  private boolean startAsFirst(long latest) throws InterruptedException {
    try {
      for (long now = now(); !pace.start(now); now = now()) {
        long wait = pace.untilTurn(now, 0);
        if (now + wait > latest) {
          return false;
        }
        Thread.sleep(Duration.ofNanos(wait));
      }
      return true;
    } finally {
      line.unlock();
    }
  }

  /** Lets no request start for so long. */
  void hold(Duration duration) {
    pace.hold(now(), duration);
  }

  /** How long it still lets no request start; zero when it does. */
  Duration held() {
    return pace.held(now());
  }

  private long now() {
    return System.nanoTime() - origin;
  }
}
