package dev.redorelay.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redorelay.fakes.LogLines;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutagesTest {

  private final SetClock clock = new SetClock();
  private final Outages outages = new Outages(clock);

  @Test
  void each_reason_is_told_at_once_and_then_every_ten_seconds() {
    try (LogLines log = LogLines.heard()) {
      for (int i = 0; i < 50; i++) {
        outages.tell("the disk is full", 2);
      }
      outages.tell("the relay is stopping", 1);
      clock.advance(Duration.ofSeconds(10));
      outages.tell("the disk is full", 1);

      assertEquals(
          List.of(
              "ERROR outcome=not-kept letters=2 unsaid=0 reason=\"the disk is full\"",
              "ERROR outcome=not-kept letters=1 unsaid=0 reason=\"the relay is stopping\"",
              "ERROR outcome=not-kept letters=1 unsaid=98 reason=\"the disk is full\""),
          log.of("dev.redorelay.queue"));
    }
  }

  @Test
  void a_clock_that_was_put_back_silences_nothing() {
    try (LogLines log = LogLines.heard()) {
      outages.tell("the disk is full", 1);
      clock.advance(Duration.ofDays(-1));
      outages.tell("the disk is full", 1);

      assertEquals(2, log.of("dev.redorelay.queue").size());
    }
  }
}
