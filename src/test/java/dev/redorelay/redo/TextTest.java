package dev.redorelay.redo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  private static final String EMOJI = "😀";
  private static final String E_WITH_COMBINING_ACUTE = "e\u0301";

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", " ", "\t\r\n", "\u00A0", "\u2003", "\u3000", "\u200B\uFEFF", "\0", " \0 "})
  void finds_nothing_in_a_blank(String text) {
    assertNull(Text.clean(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", " a ", "山田", "😀", "e\u0301", "👨‍👩‍👧", "0", "שלום", "\u00A0a"})
  void leaves_alone_what_is_well_formed(String text) {
    assertSame(text, Text.clean(text));
  }

  @ParameterizedTest
  @CsvSource({
    "a\uD83D,             a\uFFFD",
    "\uDE00a,             \uFFFDa",
    "\uDE00\uD83D,        \uFFFD\uFFFD",
    "\uD83D\uD83D\uDE00,  \uFFFD😀",
    "😀\uDE00,            😀\uFFFD",
  })
  void replaces_each_half_of_a_surrogate_pair(String broken, String mended) {
    assertEquals(mended, Text.wellFormed(broken));
  }

  @Test
  void drops_nul_but_keeps_other_control_characters() {
    assertEquals("ab\n\u0007", Text.wellFormed("\0a\0b\n\u0007"));
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {" a b ,a b", "\u00A0a\u200B,a", "\uFEFF山田\u3000,山田", "😀 ,😀", "a,a"})
  void strips_what_cannot_be_seen_from_both_ends(String text, String stripped) {
    assertEquals(stripped, Text.strip(text));
  }

  /** One-, two-, three- and four-byte characters, each fitting exactly, short of a byte, over. */
  @ParameterizedTest
  @CsvSource({
    "a, 10, 10", "a, 11, 10",
    "é, 5, 5", "é, 6, 5",
    "山, 3, 3", "山, 4, 3",
    "😀, 2, 2", "😀, 3, 2",
  })
  void cuts_to_ten_bytes_between_characters(String character, int count, int kept) {
    assertEquals(character.repeat(kept), Text.cutToBytes(character.repeat(count), 10));
  }

  @Test
  void cuts_before_an_emoji_that_stands_astride_the_limit() {
    for (int before = 7; before <= 9; before++) {
      assertEquals("a".repeat(before), Text.cutToBytes("a".repeat(before) + EMOJI, 10));
    }
    assertEquals("a".repeat(6) + EMOJI, Text.cutToBytes("a".repeat(6) + EMOJI, 10));
  }

  @Test
  void may_cut_between_a_letter_and_its_accent_but_never_inside_one() {
    assertEquals("aaaaaaaaae", Text.cutToBytes("a".repeat(9) + E_WITH_COMBINING_ACUTE, 10));
    assertEquals("aaaaaaaaae", Text.cutToBytes("a".repeat(9) + E_WITH_COMBINING_ACUTE, 11));
    assertEquals(
        "a".repeat(9) + E_WITH_COMBINING_ACUTE,
        Text.cutToBytes("a".repeat(9) + E_WITH_COMBINING_ACUTE, 12));
  }

  @Test
  void counts_bytes_as_utf_8_has_them() {
    String text = "aé山😀".repeat(50);
    for (int limit = 10; limit <= text.getBytes(UTF_8).length; limit++) {
      String cut = Text.cutToBytes(text, limit);
      int size = cut.getBytes(UTF_8).length;

      assertEquals(text.substring(0, cut.length()), cut);
      assertEquals(0, Math.max(0, size - limit), "over the limit");
      assertEquals(0, (limit - size) / 4, "a character more would have fitted");
    }
  }

  @Test
  void cuts_to_a_length_between_characters() {
    assertEquals("abc", Text.cutToLength("abc", 3));
    assertEquals("abc", Text.cutToLength("abcd", 3));
    assertEquals("ab", Text.cutToLength("ab" + EMOJI, 3));
    assertEquals("a" + EMOJI, Text.cutToLength("a" + EMOJI + "b", 3));
  }

  @Test
  void is_brief_without_blanks_around() {
    assertEquals("ab", Text.brief(" abc", 2));
    assertNull(Text.brief(" \0", 2));
    assertNull(Text.brief(null, 2));
  }

  @Test
  void joins_what_is_there() {
    assertEquals("a, b, c", Text.join(Arrays.asList("a", null, " b ", "", "\0", "c"), 1_000));
    assertEquals("", Text.join(Collections.singletonList(null), 1_000));
    assertEquals("", Text.join(List.of(), 1_000));
  }

  @Test
  void joins_as_many_items_as_fit() {
    String item = "x".repeat(98); // with ", " 100: ten of them are 998

    assertEquals(998, Text.join(Collections.nCopies(10, item), 1_000).length());
    assertEquals(998, Text.join(Collections.nCopies(11, item), 1_000).length());
    assertEquals(998, Text.join(Collections.nCopies(10, item), 998).length());
    assertEquals(898, Text.join(Collections.nCopies(10, item), 997).length());
  }

  @Test
  void stops_at_the_first_item_that_does_not_fit() {
    assertEquals("aaaa", Text.join(List.of("aaaa", "bbbbb", "c"), 10));
    assertEquals("aaaa, bbbb", Text.join(List.of("aaaa", "bbbb", "c"), 10));
  }

  @Test
  void cuts_a_first_item_that_is_too_long_by_itself() {
    assertEquals("x".repeat(1_000), Text.join(List.of("x".repeat(1_001), "y"), 1_000));
    assertEquals("x".repeat(999), Text.join(List.of("x".repeat(999) + EMOJI), 1_000));
  }
}
