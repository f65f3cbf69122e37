package dev.redorelay.redo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

  private static final long SECOND = 1_000_000_000;
  private static final long INTERVAL = 12_500_000;

  private final Pace pace = new Pace(80);

  @Test
  void starts_one_request_each_12_and_a_half_milliseconds() {
    assertTrue(pace.start(0));
    assertFalse(pace.start(0));
    assertFalse(pace.start(INTERVAL - 1));
    assertTrue(pace.start(INTERVAL));
    assertFalse(pace.start(2 * INTERVAL - 1));
    assertTrue(pace.start(2 * INTERVAL));
  }

  @Test
  void has_saved_up_nothing_at_start() {
    assertEquals(1, startsAt(0, pace));
  }

  @Test
  void saves_up_ten_requests_and_no_more() {
    assertEquals(1, startsAt(0, pace));
    assertEquals(4, startsAt(4 * INTERVAL, pace));
    assertEquals(1 + 10, startsAt(100 * INTERVAL, pace));
    assertEquals(0, startsAt(101 * INTERVAL - 1, pace));
    assertEquals(1, startsAt(101 * INTERVAL, pace));
    assertEquals(1 + 10, startsAt(Duration.ofDays(365).toNanos(), pace));
  }

  /** After a long idle time, in a second that counts both of its ends. */
  @ParameterizedTest
  @CsvSource({
    "1, 3",
    "5, 7",
    "8, 10",
    "40, 46",
    "79, 88",
    "80, 91",
    "81, 91",
    "89, 99",
    "90, 99",
    "95, 99",
    "98, 99",
    "99, 100",
    "100, 102",
    "500, 502",
  })
  void starts_at_most_100_in_a_second_at_any_rate_below_that(int rate, int most) {
    Pace pace = new Pace(rate);
    long now = Duration.ofDays(1).toNanos();
    long end = now + SECOND;
    int starts = 0;
    while (now <= end) {
      starts += startsAt(now, pace);
      now += pace.untilTurn(now, 0);
    }

    assertEquals(most, starts);
  }

  @Test
  void says_how_long_until_a_turn() {
    assertEquals(0, pace.untilTurn(0, 0));
    assertTrue(pace.start(0));

    assertEquals(INTERVAL, pace.untilTurn(0, 0));
    assertEquals(3 * INTERVAL, pace.untilTurn(0, 2));
    assertEquals(INTERVAL - 1, pace.untilTurn(1, 0));
    assertEquals(0, pace.untilTurn(INTERVAL, 0));
  }

  @Test
  void counts_what_is_saved_up_for_those_in_line() {
    long later = SECOND;

    assertEquals(0, pace.untilTurn(later, 10));
    assertEquals(INTERVAL, pace.untilTurn(later, 11));
    assertEquals(90 * INTERVAL, pace.untilTurn(later, 100));
  }

  @Test
  void makes_up_for_late_starts() {
    long late = INTERVAL / 2;
    for (int i = 0; i < 1_000; i++) {
      assertTrue(pace.start(i * INTERVAL + late));
    }
  }

  @Test
  void holds_everything_and_spends_what_was_saved_up() {
    long now = SECOND;
    pace.hold(now, Duration.ofSeconds(2));

    assertEquals(Duration.ofSeconds(2), pace.held(now));
    assertEquals(2 * SECOND, pace.untilTurn(now, 0));
    assertEquals(2 * SECOND + INTERVAL, pace.untilTurn(now, 1));
    assertEquals(0, startsAt(now + 2 * SECOND - 1, pace));
    assertEquals(1, startsAt(now + 2 * SECOND, pace));
    assertEquals(Duration.ZERO, pace.held(now + 2 * SECOND));
  }

  @Test
  void holds_until_the_later_of_two_ends() {
    pace.hold(0, Duration.ofSeconds(5));
    pace.hold(SECOND, Duration.ofSeconds(1));

    assertEquals(Duration.ofSeconds(4), pace.held(SECOND));

    pace.hold(2 * SECOND, Duration.ofSeconds(10));

    assertEquals(Duration.ofSeconds(10), pace.held(2 * SECOND));
  }

  private static int startsAt(long now, Pace pace) {
    int starts = 0;
    while (pace.start(now)) {
      starts++;
    }
    return starts;
  }
}
