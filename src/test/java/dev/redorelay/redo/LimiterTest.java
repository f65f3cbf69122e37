package dev.redorelay.redo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LimiterTest {

  private static final Duration AN_HOUR = Duration.ofHours(1);

  private final Limiter limiter = new Limiter(80);

  @Test
  void gives_the_first_turn_at_once() {
    assertTrue(limiter.awaitTurn(Deadline.in(AN_HOUR)));
  }

  @Test
  void gives_turns_one_after_another() {
    for (int i = 0; i < 20; i++) {
      assertTrue(limiter.awaitTurn(Deadline.in(AN_HOUR)));
    }
  }

  @Test
  void gives_no_turn_after_the_deadline() {
    assertFalse(limiter.awaitTurn(Deadline.in(Duration.ofSeconds(-1))));
  }

  @Test
  void says_at_once_that_no_turn_comes_in_time() {
    limiter.hold(AN_HOUR);

    assertFalse(limiter.awaitTurn(Deadline.in(Duration.ofMinutes(59))));
    assertTrue(limiter.held().compareTo(Duration.ofMinutes(59)) > 0);
  }

  @Test
  void says_at_once_that_too_many_are_before() throws InterruptedException {
    limiter.hold(AN_HOUR);
    Waiting first = new Waiting(limiter);
    Waiting second = new Waiting(limiter);

    // Room for the two that wait, and not for a third one.
    assertFalse(limiter.awaitTurn(Deadline.in(limiter.held().plusMillis(20))));

    first.interrupt();
    second.interrupt();
  }

  @Test
  void ends_the_waiting_of_whoever_is_interrupted() throws InterruptedException {
    limiter.hold(AN_HOUR);
    Waiting first = new Waiting(limiter);
    Waiting second = new Waiting(limiter);

    assertEquals("no turn, interrupted", second.interrupt());
    assertEquals("no turn, interrupted", first.interrupt());
    assertFalse(limiter.awaitTurn(Deadline.in(Duration.ofMinutes(59))));
  }

  @Test
  void holds_those_who_already_wait() throws InterruptedException {
    Limiter slow = new Limiter(1);
    assertTrue(slow.awaitTurn(Deadline.in(AN_HOUR)));
    Waiting first = new Waiting(slow, Deadline.in(Duration.ofMinutes(30)));
    Waiting second = new Waiting(slow, Deadline.in(Duration.ofMinutes(30)));

    slow.hold(AN_HOUR);

    assertEquals("no turn", first.end());
    assertEquals("no turn", second.end());
  }

  @Test
  void lets_them_start_in_the_order_they_came_in() throws InterruptedException {
    Limiter slow = new Limiter(10);
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    slow.hold(Duration.ofMillis(500));
    List<Waiting> line = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      int number = i;
      line.add(new Waiting(slow, Deadline.in(AN_HOUR), () -> order.add(number)));
    }
    for (Waiting waiting : line) {
      assertEquals("turn", waiting.end());
    }

    assertEquals(List.of(0, 1, 2, 3), order);
  }

  /** A virtual thread that waits for its turn. */
  private static final class Waiting {

    private final AtomicReference<String> ended = new AtomicReference<>("");
    private final Thread thread;

    Waiting(Limiter limiter) throws InterruptedException {
      this(limiter, Deadline.in(AN_HOUR.multipliedBy(2)));
    }

    Waiting(Limiter limiter, Deadline deadline) throws InterruptedException {
      this(limiter, deadline, () -> {});
    }

    Waiting(Limiter limiter, Deadline deadline, Runnable onTurn) throws InterruptedException {
      this.thread =
          Thread.startVirtualThread(
              () -> {
                boolean turn = limiter.awaitTurn(deadline);
                if (turn) {
                  onTurn.run();
                }
                ended.set(
                    (turn ? "turn" : "no turn")
                        + (Thread.currentThread().isInterrupted() ? ", interrupted" : ""));
              });
      while (thread.getState() != Thread.State.TIMED_WAITING && thread.isAlive()) {
        Thread.sleep(1);
      }
    }

    String interrupt() throws InterruptedException {
      thread.interrupt();
      return end();
    }

    String end() throws InterruptedException {
      thread.join();
      return ended.get();
    }
  }
}
