package dev.redorelay.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

  @ParameterizedTest
  @CsvSource({
    "0, PT1S, PT2S",
    "1, PT1S, PT2S",
    "2, PT2S, PT4S",
    "5, PT16S, PT32S",
    "9, PT4M16S, PT8M32S",
    "10, PT7M30S, PT15M",
    "2147483647, PT7M30S, PT15M"
  })
  void each_failure_in_a_row_doubles_it_up_to_a_quarter_of_an_hour(
      int failures, Duration least, Duration most) {
    for (int i = 0; i < 1_000; i++) {
      Duration wait = Backoff.after(failures);
      assertTrue(wait.compareTo(least) >= 0 && wait.compareTo(most) <= 0, wait + " after " + i);
    }
  }

  @Test
  void relays_that_failed_together_do_not_come_back_together() {
    Set<Duration> waits = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      waits.add(Backoff.after(10));
    }
    assertEquals(100, waits.size(), 2);
  }
}
