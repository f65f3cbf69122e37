package dev.redorelay.redo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-11-20T14:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "' 120 ', 120",
    "007, 7",
    "899, 899",
    "900, 900",
    "901, 900",
    "999999999, 900",
    "9999999999, 900",
    "99999999999999999999999999, 900",
  })
  void reads_seconds_up_to_15_minutes(String header, long seconds) {
    assertEquals(Optional.of(Duration.ofSeconds(seconds)), RetryAfter.parse(header, NOW));
  }

  /** As it is written now, then as RFC 850 and C's asctime() did. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fri, 20 Nov 2026 14:02:00 GMT",
        " Fri, 20 Nov 2026 14:02:00 GMT ",
        "fri, 20 nov 2026 14:02:00 gmt",
        "20 Nov 2026 14:02:00 GMT",
        "Fri, 20 Nov 2026 15:02:00 +0100",
        "Friday, 20-Nov-26 14:02:00 GMT",
        "Fri Nov 20 14:02:00 2026",
      })
  void reads_a_date_in_any_form_of_http(String header) {
    assertEquals(Optional.of(Duration.ofMinutes(2)), RetryAfter.parse(header, NOW));
  }

  @Test
  void reads_days_of_one_digit() {
    Instant early = Instant.parse("2026-11-06T08:49:00Z");
    for (String header :
        new String[] {
          "Fri, 6 Nov 2026 08:49:37 GMT",
          "Fri, 06 Nov 2026 08:49:37 GMT",
          "Friday, 06-Nov-26 08:49:37 GMT",
          "Fri Nov  6 08:49:37 2026"
        }) {
      assertEquals(Optional.of(Duration.ofSeconds(37)), RetryAfter.parse(header, early));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'Fri, 20 Nov 2026 14:00:00 GMT', 0",
    "'Fri, 20 Nov 2026 13:59:59 GMT', 0",
    "'Sun, 06 Nov 1994 08:49:37 GMT', 0",
    "'Sun Nov  6 08:49:37 1994', 0",
    "'Fri, 20 Nov 2026 14:15:00 GMT', 900",
    "'Fri, 20 Nov 2026 14:15:01 GMT', 900",
    "'Fri, 31 Dec 9999 23:59:59 GMT', 900",
  })
  void waits_for_no_date_that_is_past_and_at_most_15_minutes(String header, long seconds) {
    assertEquals(Optional.of(Duration.ofSeconds(seconds)), RetryAfter.parse(header, NOW));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "-1",
        "+1",
        "1.5",
        "1e3",
        "１２０",
        "120, 60",
        "soon",
        "120 seconds",
        "Mon, 20 Nov 2026 14:02:00 GMT",
        "Fri, 31 Nov 2026 14:02:00 GMT",
        "Fri, 20 Nov 2026 25:02:00 GMT",
        "Fri, 20 Nov 2026 14:02:00",
        "Fri, 20 Nov 999999999999 14:02:00 GMT",
        "2026-11-20T14:02:00Z",
        "Fri Nov 20 14:02:00 2026 and more",
        "Friday, 20-Nov-26",
      })
  void makes_no_sense_of_anything_else(String header) {
    assertEquals(Optional.empty(), RetryAfter.parse(header, NOW));
  }

  @Test
  void does_not_read_a_novel() {
    assertEquals(Optional.empty(), RetryAfter.parse("Fri, ".repeat(100_000), NOW));
  }
}
