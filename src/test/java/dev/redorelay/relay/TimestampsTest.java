package dev.redorelay.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-02T10:06:31-05:00, 2026-11-02T15:06:31Z",
    "2026-11-02T15:06:31Z, 2026-11-02T15:06:31Z",
    "2026-11-02t15:06:31z, 2026-11-02T15:06:31Z",
    "2026-11-02T15:06:31.123456Z, 2026-11-02T15:06:31.123456Z",
    "2026-11-02T15:06:31.123456789123Z, 2026-11-02T15:06:31.123456789Z",
    "2026-11-02T15:06:31.5+00:00, 2026-11-02T15:06:31.500Z",
    "2026-11-02 10:06:31 -0500, 2026-11-02T15:06:31Z",
    "2026-11-02T20:36:31+0530, 2026-11-02T15:06:31Z",
    "2026-11-02T17:06:31+02, 2026-11-02T15:06:31Z",
    "2026-11-02T15:06Z, 2026-11-02T15:06:00Z",
    "' 2026-11-02T15:06:31Z ', 2026-11-02T15:06:31Z",
    "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
  })
  void a_time_with_an_offset_is_read(String text, Instant time) {
    assertEquals(Optional.of(time), Timestamps.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "yesterday",
        "2026-11-02",
        "2026-11-02T15:06:31",
        "2026-11-02T15:06:31+",
        "2026-11-02T15:06:31+5",
        "2026-11-02T15:06:31+05:",
        "2026-11-02T15:06:31+05:3",
        "2026-11-02T15:06:31+19:00",
        "2026-11-02T15:06:31Zulu",
        "2026-11-02T15:06:61Z",
        "2026-11-02T25:06:31Z",
        "2026-02-30T00:00:00Z",
        "2025-02-29T00:00:00Z",
        "2026-13-02T15:06:31Z",
        "26-11-02T15:06:31Z",
        "٢٠٢٦-11-02T15:06:31Z",
        "2026-11-02T15:06:31.٥Z",
        "-2026-11-02T15:06:31Z",
        "1970-01-01T00:00:00Z",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "1762095991"
      })
  void anything_else_is_none(String text) {
    assertEquals(Optional.empty(), Timestamps.parse(text));
  }

  @Test
  void it_agrees_with_the_JDK_wherever_that_reads() {
    Random random = new Random(42);
    for (int i = 0; i < 10_000; i++) {
      Instant instant =
          Instant.ofEpochSecond(
              950_000_000L + random.nextInt(2_000_000_000), random.nextInt(1_000_000_000));
      int hours = random.nextInt(37) - 18;
      String text = OffsetDateTime.ofInstant(instant, ZoneOffset.ofHours(hours)).toString();
      assertEquals(Optional.of(instant), Timestamps.parse(text), text);
    }
  }
}
