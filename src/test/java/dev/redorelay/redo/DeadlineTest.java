package dev.redorelay.redo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {

  @Test
  void leaves_time_until_it_is_over() {
    assertTrue(Deadline.in(Duration.ofHours(1)).remaining().isPositive());
    assertTrue(Deadline.in(Duration.ofHours(-1)).remaining().isNegative());
  }

  @Test
  void only_comes_nearer() {
    Deadline deadline = Deadline.in(Duration.ofHours(1));
    Duration before = deadline.remaining();

    assertTrue(before.compareTo(Duration.ofHours(1)) <= 0);
    assertFalse(deadline.remaining().compareTo(before) > 0);
    assertEquals(deadline, new Deadline(deadline.nanoTime()));
  }

  @Test
  void is_shared_in_equal_parts() {
    Deadline share = Deadline.in(Duration.ofHours(4)).share(4, Duration.ofMinutes(1));
    assertLeft(Duration.ofHours(1), share);
  }

  @Test
  void is_not_shared_in_parts_that_are_too_short_while_there_is_enough() {
    Deadline deadline = Deadline.in(Duration.ofHours(4));
    assertLeft(Duration.ofHours(3), deadline.share(100, Duration.ofHours(3)));
    assertLeft(Duration.ofHours(4), deadline.share(100, Duration.ofHours(5)));
  }

  private static void assertLeft(Duration expected, Deadline deadline) {
    Duration missing = expected.minus(deadline.remaining());
    assertTrue(missing.compareTo(Duration.ofMinutes(1)) < 0, "missing: " + missing);
    assertFalse(missing.isNegative(), "too much: " + missing);
  }
}
