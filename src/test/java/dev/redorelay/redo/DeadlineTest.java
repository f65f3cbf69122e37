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
}
