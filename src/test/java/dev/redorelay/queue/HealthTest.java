package dev.redorelay.queue;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HealthTest {

  private long now = Long.MAX_VALUE - 1_000;
  private final Health health = new Health(() -> now);

  @Test
  void at_first_there_is_no_trouble() {
    assertTrue(health.isGood());
    assertFalse(health.isResting());
  }

  @Test
  void after_a_failure_Redo_is_left_in_peace_for_a_while() {
    health.failed(Duration.ZERO);
    assertFalse(health.isGood());
    assertTrue(health.isResting());
    pass(Duration.ofMillis(999));
    assertTrue(health.isResting());
    pass(Duration.ofMillis(1_002));
    assertFalse(health.isResting());
    assertFalse(health.isGood(), "that is known only after another request");
  }

  @Test
  void it_is_left_in_peace_for_as_long_as_it_asks() {
    health.failed(Duration.ofMinutes(5));
    pass(Duration.ofSeconds(299));
    assertTrue(health.isResting());
    pass(Duration.ofSeconds(2));
    assertFalse(health.isResting());
  }

  @Test
  void what_was_not_even_tried_is_no_failure() {
    health.notTried(Duration.ofSeconds(5));
    assertTrue(health.isGood());
    assertTrue(health.isResting());
    pass(Duration.ofSeconds(6));
    assertFalse(health.isResting());
  }

  @Test
  void one_success_ends_all_rest() {
    for (int i = 0; i < 20; i++) {
      health.failed(Duration.ofHours(1));
    }
    health.good();
    assertTrue(health.isGood());
    assertFalse(health.isResting());
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }
}
