package dev.redorelay.redo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private static Call call(Deadline deadline, Duration attemptTimeout, boolean probe) {
    return new Call(new byte[0], new Terms(deadline, attemptTimeout, HOUR, false), probe);
  }

  @Test
  void no_attempt_starts_that_could_not_take_its_time() {
    Deadline deadline = Deadline.in(HOUR);
    Call call = call(deadline, Duration.ofMinutes(10), false);
    assertEquals(
        Duration.ofMinutes(10).toNanos(), deadline.nanoTime() - call.latestStart().nanoTime());
  }

  @Test
  void half_of_a_short_time_is_for_waiting() {
    Deadline deadline = Deadline.in(HOUR);
    Call call = call(deadline, Duration.ofHours(3), false);
    long kept = deadline.nanoTime() - call.latestStart().nanoTime();
    assertTrue(Duration.ofNanos(kept).compareTo(Duration.ofMinutes(31)) < 0);
    assertTrue(Duration.ofNanos(kept).compareTo(Duration.ofMinutes(29)) > 0);
  }

  @Test
  void an_attempt_never_outlives_the_deadline() {
    Call call = call(Deadline.in(Duration.ofMinutes(1)), HOUR, false);
    assertTrue(call.begin().compareTo(Duration.ofMinutes(1)) <= 0);
    Call late = call(Deadline.in(Duration.ofMinutes(-1)), HOUR, false);
    assertEquals(Duration.ofMillis(1), late.begin());
  }

  @Test
  void a_setback_is_retried_while_there_is_time_for_it() {
    Call call = call(Deadline.in(HOUR), Duration.ofMinutes(10), false);
    call.begin();
    assertTrue(call.trouble(500, "x", Duration.ofMinutes(49)).isRetriedInTime());
    assertFalse(call.trouble(500, "x", Duration.ofMinutes(51)).isRetriedInTime());
    assertEquals(Duration.ofMinutes(51), call.trouble(500, "x", Duration.ofMinutes(51)).pause());
  }

  @Test
  void a_probe_is_not_retried() {
    Call probe = call(Deadline.in(HOUR), Duration.ofSeconds(1), true);
    probe.begin();
    assertFalse(probe.trouble(500, "x", Duration.ZERO).isRetriedInTime());
  }

  @Test
  void what_drains_a_backlog_is_not_retried() {
    Terms terms = new Terms(Deadline.in(HOUR), Duration.ofSeconds(1), HOUR, true);
    Call call = new Call(new byte[0], terms, false);
    call.begin();
    assertFalse(call.trouble(500, "x", Duration.ZERO).isRetriedInTime());
  }

  @Test
  void a_turn_is_waited_for_as_long_as_is_allowed() {
    Terms terms = new Terms(Deadline.in(HOUR), Duration.ofSeconds(1), Duration.ofMinutes(1), false);
    Call call = new Call(new byte[0], terms, false);
    assertTrue(call.latestTurn().remaining().compareTo(Duration.ofMinutes(1)) <= 0);
    assertTrue(call.latestTurn().remaining().compareTo(Duration.ofSeconds(50)) > 0);
  }
}
