package dev.redorelay.faults;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what has to come, and fails when it has not come in time. */
final class Await {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private Await() {}

  static void until(String what, Duration within, BooleanSupplier condition) {
    until(what, within, condition, () -> "");
  }

  /**
   * @param state what is told when it does not come
   */
  static void until(
      String what, Duration within, BooleanSupplier condition, Supplier<String> state) {
    long end = System.nanoTime() + within.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError(
            "not within " + within.toSeconds() + " s: " + what + "\n" + state.get());
      }
      sleep(BETWEEN_LOOKS);
    }
  }

  static void sleep(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      throw new IllegalStateException("a test is not interrupted", e);
    }
  }

  static <T> T resultOf(Future<T> future) {
    return unchecked(future::get);
  }

  static <T> T unchecked(Callable<T> work) {
    try {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
