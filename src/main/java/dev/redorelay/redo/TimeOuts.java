package dev.redorelay.redo;

import io.netty.util.HashedWheelTimer;
import io.netty.util.Timeout;
import io.netty.util.Timer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends waits that take too long. A timed wait for each answer would wake one more thread each time;
 * a wheel needs none.
 */
final class TimeOuts {

  /** How exactly they are kept. */
  private static final Duration TICK = Duration.ofMillis(20);

  private final Timer wheel =
      new HashedWheelTimer(
          Thread.ofPlatform().daemon().name("redo-time-outs").factory(),
          TICK.toMillis(),
          TimeUnit.MILLISECONDS);

  /** Waits for an answer; it fails with a {@link TimeoutException} when none has come by then. */
  <T> T within(Duration limit, CompletableFuture<T> answer)
      throws ExecutionException, InterruptedException {
    Timeout timeout =
        wheel.newTimeout(
            late -> answer.completeExceptionally(new TimeoutException()),
            limit.toNanos(),
            TimeUnit.NANOSECONDS);
    try {
      return answer.get();
    } finally {
      timeout.cancel();
    }
  }

  void stop() {
    wheel.stop();
  }
}
