package dev.redorelay.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.redorelay.redo.Deadline;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

/** An erasure, and the webhooks that ask for it. */
class ErasingTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(20);

  private final Erasing erasing = new Erasing();
  private final CountDownLatch gate = new CountDownLatch(1);
  private final AtomicInteger begun = new AtomicInteger();

  private int erase(String what, IntSupplier erasure, Duration patience) throws Exception {
    return erasing.erase(what, erasure, Deadline.in(patience));
  }

  private int slowly() {
    begun.incrementAndGet();
    try {
      gate.await();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    return 7;
  }

  @Test
  void one_that_takes_longer_goes_on_and_is_found_done_by_the_next_attempt() throws Exception {
    assertThrows(TimeoutException.class, () -> erase("ann", this::slowly, SHORT));
    assertThrows(TimeoutException.class, () -> erase("ann", this::slowly, SHORT));
    assertEquals(1, erase("bob", () -> 1, LONG));
    gate.countDown();

    assertEquals(7, erase("ann", this::slowly, LONG));
    assertEquals(1, begun.get());
  }

  @Test
  void what_is_asked_for_once_more_when_it_is_done_is_done_once_more() throws Exception {
    assertEquals(3, erase("ann", () -> 3, LONG));
    assertEquals(0, erase("ann", () -> 0, LONG));
  }

  @Test
  void one_that_fails_is_told_and_tried_again() throws Exception {
    IntSupplier failing =
        () -> {
          throw new IllegalArgumentException("bad");
        };
    assertThrows(IllegalArgumentException.class, () -> erase("ann", failing, LONG));
    assertEquals(3, erase("ann", () -> 3, LONG));
  }

  @Test
  void one_that_fails_after_its_webhook_was_answered_is_tried_again() throws Exception {
    IntSupplier failing =
        () -> {
          slowly();
          throw new IllegalArgumentException("bad");
        };
    assertThrows(TimeoutException.class, () -> erase("ann", failing, SHORT));
    gate.countDown();
    Thread.sleep(200);

    assertEquals(3, erase("ann", () -> 3, LONG));
  }
}
