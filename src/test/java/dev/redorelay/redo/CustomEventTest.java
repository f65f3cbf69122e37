package dev.redorelay.redo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomEventTest {

  private static final CustomEvent EVENT = Events.at(Instant.EPOCH);

  @Test
  void has_a_name_of_1_to_128_characters() {
    for (int length : new int[] {1, 127, 128}) {
      String name = "n".repeat(length);

      assertEquals(name, Events.json(EVENT.named(name)).get("eventName").asText());
    }
    assertThrows(IllegalArgumentException.class, () -> EVENT.named("n".repeat(129)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00A0", "\0", "a\0", "a\uD83D"})
  void has_no_name_that_cannot_be_read(String name) {
    assertThrows(IllegalArgumentException.class, () -> EVENT.named(name));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T14:04:05.123Z,       2026-11-20T14:04:05.123Z",
    "2026-11-20T14:04:00Z,           2026-11-20T14:04:00Z",
    "2026-11-20T00:00:00Z,           2026-11-20T00:00:00Z",
    "2026-11-20T14:04:05+05:30,      2026-11-20T08:34:05Z",
    "2026-12-31T23:59:59-08:00,      2027-01-01T07:59:59Z",
    "2026-11-20T14:04:05.1Z,         2026-11-20T14:04:05.100Z",
    "2026-11-20T14:04:05.123456789Z, 2026-11-20T14:04:05.123456789Z",
    "1969-12-31T23:59:59Z,           1969-12-31T23:59:59Z",
    "0000-01-01T00:00:00Z,           0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999Z,       9999-12-31T23:59:59.999Z",
  })
  void writes_its_time_as_rfc_3339_in_utc(OffsetDateTime time, String written) {
    assertEquals(written, Events.json(Events.at(time.toInstant())).get("eventTimestamp").asText());
  }

  @Test
  void has_no_time_that_rfc_3339_cannot_write() {
    for (Instant time :
        new Instant[] {
          Instant.MIN,
          Instant.parse("-0001-12-31T23:59:59.999999999Z"),
          Instant.parse("+10000-01-01T00:00:00Z"),
          Instant.MAX
        }) {
      assertThrows(IllegalArgumentException.class, () -> Events.at(time));
    }
  }

  @Test
  void is_the_same_event_under_another_name() {
    CustomEvent renamed = EVENT.named("Bestellung");

    assertEquals("Bestellung", renamed.eventName());
    assertEquals(EVENT, renamed.named(EVENT.eventName()));
  }
}
