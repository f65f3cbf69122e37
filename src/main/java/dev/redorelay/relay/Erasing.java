package dev.redorelay.relay;

import dev.redorelay.redo.Deadline;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;

/**
 * The erasures that are under way, each once. One that takes longer than its webhook may wait goes
 * on to its end, and what it has erased is told when the platform sends the webhook again: begun
 * anew each time, it would never be done in time.
 */
final class Erasing {

  /** As long as Shopify sends a webhook again. */
  private static final Duration REMEMBERED = Duration.ofHours(4);

  private final Map<Object, Errand> errands = new ConcurrentHashMap<>();

  /** What is to be erased, and since when. */
  private static final class Errand {
    private final CompletableFuture<Integer> erased = new CompletableFuture<>();
    private final Deadline forgottenAt = Deadline.in(REMEMBERED);

    void run(IntSupplier erasure) {
      try {
        erased.complete(erasure.getAsInt());
      } catch (RuntimeException | Error failure) {
        erased.completeExceptionally(failure);
      }
    }

    boolean isOfNoMoreUse() {
      return erased.isCompletedExceptionally()
          || (erased.isDone() && forgottenAt.remaining().isNegative());
    }
  }

  /**
   * How many letters were erased.
   *
   * @param what is to be erased; what is equal to it is the same
   * @throws TimeoutException when it is not done in time; it goes on
   */
  int erase(Object what, IntSupplier erasure, Deadline deadline)
      throws TimeoutException, InterruptedException {
    errands.values().removeIf(Errand::isOfNoMoreUse);
    Errand mine = new Errand();
    Errand earlier = errands.putIfAbsent(what, mine);
    if (earlier == null) {
      Thread.ofVirtual().name("erasure").start(() -> mine.run(erasure));
    }
    Errand errand = earlier == null ? mine : earlier;
    try {
      int erased = errand.erased.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
      errands.remove(what, errand);
      return erased;
    } catch (ExecutionException failure) {
      errands.remove(what, errand);
      throw unchecked(failure);
    }
  }

  private static RuntimeException unchecked(ExecutionException failure) {
    return failure.getCause() instanceof RuntimeException known
        ? known
        : new IllegalStateException(failure.getCause());
  }
}
