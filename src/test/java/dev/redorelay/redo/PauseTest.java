package dev.redorelay.redo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PauseTest {

  private static final String REASON = "Redo answered 401";

  private final AtomicLong nanos = new AtomicLong();
  private final Pause pause = new Pause(nanos::get);

  @Test
  void admits_everything_until_it_begins() {
    assertTrue(admits());
    assertTrue(admits());
    assertEquals("", pause.reason());
    assertEquals(Duration.ZERO, pause.untilProbe());
  }

  /** Where System.nanoTime() starts to count is not said, and it may run over. */
  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE - 30_000_000_000L})
  void admits_one_probe_a_minute(long origin) {
    nanos.set(origin);
    pause.begin(REASON);

    assertFalse(admits());
    pass(Duration.ofSeconds(59));
    assertFalse(admits());
    assertEquals(Duration.ofSeconds(1), pause.untilProbe());
    pass(Duration.ofSeconds(1));
    assertEquals(Duration.ZERO, pause.untilProbe());
    assertTrue(admits());
    assertFalse(admits());
    assertEquals(REASON, pause.reason());
  }

  @Test
  void admits_the_next_probe_a_minute_after_one_that_got_no_answer() {
    pause.begin(REASON);
    pass(Duration.ofMinutes(5));
    assertTrue(admits());

    pass(Duration.ofSeconds(59));
    assertFalse(admits());
    pass(Duration.ofSeconds(1));
    assertTrue(admits());
  }

  @Test
  void goes_on_when_a_probe_is_answered_the_same() {
    pause.begin(REASON);
    pass(Duration.ofMinutes(1));
    assertTrue(admits());
    pass(Duration.ofSeconds(3));
    pause.begin("Redo answered 404");

    pass(Duration.ofSeconds(59));
    assertFalse(admits());
    assertEquals("Redo answered 404", pause.reason());
    pass(Duration.ofSeconds(1));
    assertTrue(admits());
  }

  @Test
  void admits_another_probe_at_once_when_one_was_not_sent() {
    pause.begin(REASON);
    pass(Duration.ofMinutes(1));
    assertTrue(admits());
    pause.giveBack();

    assertEquals(Pause.Admission.PROBE, pause.admit());
    assertFalse(admits());
  }

  @Test
  void ends_with_a_success() {
    pause.begin(REASON);
    pass(Duration.ofMinutes(1));
    assertTrue(admits());
    pause.end();

    assertTrue(admits());
    assertTrue(admits());
    assertEquals("", pause.reason());
    assertEquals(Duration.ZERO, pause.untilProbe());
  }

  @Test
  void gives_the_probe_to_exactly_one_of_many() throws InterruptedException {
    pause.begin(REASON);
    for (int minute = 1; minute <= 20; minute++) {
      pass(Duration.ofMinutes(1));
      AtomicInteger probes = new AtomicInteger();
      CountDownLatch together = new CountDownLatch(1);
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        threads.add(
            Thread.startVirtualThread(
                () -> {
                  await(together);
                  if (admits()) {
                    probes.incrementAndGet();
                  }
                }));
      }
      together.countDown();
      for (Thread thread : threads) {
        thread.join();
      }

      assertEquals(1, probes.get());
    }
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private boolean admits() {
    return pause.admit() != Pause.Admission.REFUSED;
  }
}
