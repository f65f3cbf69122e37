package dev.redorelay.queue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The letters of one webhook on their way into the queue, and what its thread waits for. */
final class HandIn {

  private final List<Deposit> deposits;
  private final CompletableFuture<Queue.Keeping> answer = new CompletableFuture<>();

  private volatile boolean givenUp;

  HandIn(List<Deposit> deposits) {
    this.deposits = List.copyOf(deposits);
  }

  List<Deposit> deposits() {
    return deposits;
  }

  long bytes() {
    return deposits.stream().mapToLong(deposit -> deposit.letter().content().length()).sum();
  }

  /** Whether its thread still waits; if not, the platform will send its webhook again. */
  boolean isWaitedFor() {
    return !givenUp;
  }

  void answer(Queue.Keeping keeping) {
    answer.complete(keeping);
  }

  /**
   * Waits for the answer. Whoever gives up while it is being written errs on the safe side: what
   * the platform sends again is not doubled.
   */
  Queue.Keeping await(Duration patience) throws TimeoutException {
    try {
      return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopping) {
      givenUp = true;
      Thread.currentThread().interrupt();
      return Queue.Keeping.NOT_KEPT;
    } catch (TimeoutException late) {
      givenUp = true;
      throw late;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException("it is never answered so", impossible);
    }
  }
}
