package dev.redorelay.redo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventDataTest {

  @Test
  void leaves_out_what_counts_as_unset() {
    EventData data =
        EventData.builder()
            .text("Null", null)
            .text("Empty", "")
            .text("Blank", " \u00A0\t")
            .text("Nul", "\0")
            .list("Nothing", List.of())
            .list("Nulls", Arrays.asList(null, "", " "))
            .number("No Number", null)
            .number("Zero", BigDecimal.ZERO)
            .number("Zero In Cents", new BigDecimal("0.00"))
            .number("Zero With Exponent", new BigDecimal("0E+50"))
            .number("Beyond Writing", new BigDecimal("1E+21"))
            .count("None", 0)
            .flag("Unset", false)
            .date("Never", Optional.empty())
            .date("Before Christ", Optional.of(Instant.parse("-0001-01-01T00:00:00Z")))
            .date("Far Off", Optional.of(Instant.parse("+10000-01-01T00:00:00Z")))
            .build();

    assertEquals(Map.of(), data.properties());
    assertEquals("{}", Events.json(Events.with(data)).get("data").toString());
  }

  @Test
  void keeps_properties_in_their_order_and_types() {
    EventData data =
        EventData.builder()
            .text("Zebra", " striped ")
            .list("Animals", List.of("Zebra", "Ape"))
            .number("Weight", new BigDecimal("350.50"))
            .count("Legs", -4)
            .flag("Tame", true)
            .date("Born", Optional.of(Instant.parse("2026-11-20T14:04:00Z")))
            .build();

    assertEquals(
        "{\"Zebra\":\" striped \",\"Animals\":\"Zebra, Ape\",\"Weight\":350.50,"
            + "\"Legs\":-4,\"Tame\":true,\"Born\":\"2026-11-20T14:04:00Z\"}",
        Events.json(Events.with(data)).get("data").toString());
  }

  @ParameterizedTest
  @CsvSource({
    "1E+5, 100000",
    "1E-7, 0.0000001",
    "100.00, 100.00",
    "-0.10, -0.10",
    "1E+20, 100000000000000000000",
    "12345678901234567890.12, 12345678901234567890.12",
  })
  void writes_numbers_plainly(BigDecimal number, String written) {
    EventData data = EventData.builder().number("Number", number).extra("Same", number).build();

    assertTrue(
        new String(Events.bytes(Events.with(data)), StandardCharsets.UTF_8)
            .contains(
                "\"data\":{\"Number\":" + written + ",\"$extra\":{\"Same\":" + written + "}}"));
  }

  /** Texts at the limit of 100,000 bytes, one byte below, one over, and over by a character. */
  static Stream<List<String>> longTexts() {
    String fits = "a".repeat(100_000);
    String almost = "a".repeat(99_998);
    return Stream.of(
        List.of(fits.substring(1), fits.substring(1)),
        List.of(fits, fits),
        List.of(fits + "a", fits),
        List.of(almost + "é", almost + "é"),
        List.of(almost + "山", almost),
        List.of(almost + "😀", almost),
        List.of(almost + "ee\u0301", almost + "ee"),
        List.of("😀".repeat(25_000), "😀".repeat(25_000)),
        List.of("😀".repeat(25_001), "😀".repeat(25_000)),
        List.of("a" + "😀".repeat(25_000), "a" + "😀".repeat(24_999)),
        List.of("山".repeat(33_333), "山".repeat(33_333)),
        List.of("山".repeat(33_334), "山".repeat(33_333)),
        List.of("\uD83D".repeat(33_334), "\uFFFD".repeat(33_333)),
        List.of("\0" + fits, fits));
  }

  @ParameterizedTest
  @MethodSource("longTexts")
  void cuts_a_text_to_100_000_bytes(List<String> textAndCut) {
    String text = textAndCut.getFirst();
    EventData data = EventData.builder().text("Text", text).extra("Texts", List.of(text)).build();
    var written = Events.json(Events.with(data)).get("data");

    assertEquals(textAndCut.getLast(), written.get("Text").asText());
    assertEquals(textAndCut.getLast(), written.at("/$extra/Texts/0").asText());
  }

  @Test
  void leaves_out_a_text_of_which_only_blanks_are_left() {
    EventData data = EventData.builder().text("Text", " ".repeat(100_000) + "a").build();

    assertEquals(Map.of(), data.properties());
  }

  @Test
  void joins_lists_of_at_most_1_000_characters() {
    EventData data =
        EventData.builder()
            .list("Most", List.of("x".repeat(499), "y".repeat(499)))
            .list("Cut At An Item", List.of("x".repeat(499), "y".repeat(500)))
            .list("Cut", List.of("x".repeat(999) + "😀"))
            .build();

    assertEquals("x".repeat(499) + ", " + "y".repeat(499), data.properties().get("Most"));
    assertEquals("x".repeat(499), data.properties().get("Cut At An Item"));
    assertEquals("x".repeat(999), data.properties().get("Cut"));
  }

  @Test
  void has_at_most_400_properties_beside_extra() {
    assertEquals(401, Events.json(Events.with(properties(400))).get("data").size());
    assertThrows(IllegalArgumentException.class, () -> properties(401));
  }

  private static EventData properties(int count) {
    EventData.Builder data = EventData.builder().extra("Note", "beside");
    for (int i = 0; i < count; i++) {
      data.flag("Property " + i, true);
    }
    return data.build();
  }

  static Stream<Object> unlawful() {
    return Stream.of(
        "",
        " ",
        "a\0",
        "\uD83D",
        "a".repeat(100_001),
        0L,
        1,
        1.5,
        false,
        BigDecimal.ZERO,
        new BigDecimal("1E+21"),
        List.of("a"),
        Map.of("a", "b"),
        Instant.EPOCH);
  }

  @ParameterizedTest
  @MethodSource("unlawful")
  void cannot_be_made_of_what_redo_does_not_take(Object value) {
    assertThrows(
        IllegalArgumentException.class, () -> new EventData(Map.of("Key", value), Map.of()));
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "\0", "a\uD83D", "$extra"})
  void cannot_be_made_of_keys_that_redo_does_not_take(String key) {
    assertThrows(IllegalArgumentException.class, () -> EventData.builder().flag(key, true).build());
  }

  @Test
  void keeps_in_extra_what_counts_as_unset_elsewhere() {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("Text", "");
    item.put("Zero", 0L);
    item.put("No", false);
    item.put("Nothing", null);
    item.put("List", Arrays.asList(null, new BigDecimal("0.00")));
    EventData data = EventData.builder().extra("Item", item).build();

    assertEquals(
        "{\"Item\":{\"Text\":\"\",\"Zero\":0,\"No\":false,\"Nothing\":null,\"List\":[null,0.00]}}",
        Events.json(Events.with(data)).at("/data/$extra").toString());
  }

  @Test
  void leaves_out_of_extra_what_holds_nothing() {
    EventData data =
        EventData.builder()
            .extra("Null", null)
            .extra("Blank", " ")
            .extra("List", List.of())
            .extra("Map", Map.of())
            .build();

    assertFalse(Events.json(Events.with(data)).get("data").has("$extra"));
  }

  @Test
  void mends_texts_and_keys_anywhere_in_extra() {
    EventData data =
        EventData.builder().extra("a\0", Map.of("b\uD83D", List.of("\uDE00c\0", "😀"))).build();

    assertEquals(
        "{\"a\":{\"b\uFFFD\":[\"\uFFFDc\",\"😀\"]}}",
        Events.json(Events.with(data)).at("/data/$extra").toString());
  }

  /** Two keys that differ only in what is mended would be one key twice. */
  @Test
  void writes_no_key_of_extra_twice() {
    EventData data =
        EventData.builder().extra("Entries", Map.of("Size", "M", "Si\0ze", "M")).build();

    assertEquals(
        "{\"Size\":\"M\"}", Events.json(Events.with(data)).at("/data/$extra/Entries").toString());
  }

  @Test
  void writes_no_number_in_extra_that_would_fill_the_memory() {
    EventData data = EventData.builder().extra("Weight", new BigDecimal("1E+999999999")).build();

    assertEquals("{\"Weight\":null}", Events.json(Events.with(data)).at("/data/$extra").toString());
  }

  @Test
  void takes_nothing_into_extra_that_is_not_json() {
    for (Object value : new Object[] {1, 1.5, Instant.EPOCH, 'c', new byte[0]}) {
      EventData.Builder data = EventData.builder().extra("List", List.of(Map.of("Key", value)));

      assertThrows(IllegalArgumentException.class, data::build);
    }
  }

  @Test
  void does_not_change_when_what_it_was_made_of_does() {
    List<Object> items = new ArrayList<>(Collections.nCopies(2, "item"));
    EventData data = EventData.builder().extra("Items", items).build();
    items.add("another");

    assertEquals(List.of("item", "item"), data.extra().get("Items"));
  }
}
