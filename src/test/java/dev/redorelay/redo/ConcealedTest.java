package dev.redorelay.redo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConcealedTest {

  @Test
  void it_does_not_matter_what_is_hidden_first() {
    for (List<String> order :
        List.of(List.of("Fern", "Fern for Ada"), List.of("Fern for Ada", "Fern"))) {
      Concealed text = new Concealed("no Fern for Ada and no Fern.");
      order.forEach(text::hide);
      assertEquals("no *** and no ***.", text.shown());
    }
  }

  @Test
  void what_overlaps_is_hidden_together() {
    Concealed text = new Concealed("one two three four");
    text.hide("one two");
    text.hide("two three");
    assertEquals("*** four", text.shown());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ring\nat the back",
        "ring\r\n\tat the back",
        "ring  at the\u00A0back",
        "ring\u2028at the back",
        "ring\u0085at\0 the back",
        "ring\\nat the back"
      })
  void line_breaks_and_blanks_are_alike(String note) {
    for (String said : List.of(note, "ring at the back", note.replace("\n", "\\n"))) {
      Concealed text = new Concealed("not '" + said + "'!");
      text.hide(note);
      text.hide(note + "\n");
      assertEquals("not '***'!", text.shown());
    }
  }

  @Test
  void a_quoted_text_is_the_same_text() {
    Concealed text = new Concealed("\"a 5\\\" pot\" is odd");
    text.hide("a 5\" pot");
    assertEquals("\"***\" is odd", text.shown());
  }

  @Test
  void an_address_is_hidden_to_its_end() {
    Concealed text = new Concealed("see HTTPS://shop.example.com/a?key=secret now");
    text.hide("https://shop.example.com/a");
    assertEquals("see *** now", text.shown());
  }

  @Test
  void what_is_too_long_is_cut_and_so_is_what_it_repeats() {
    String note = "n".repeat(3_990) + "Ada";
    Concealed text = new Concealed("12345" + note + " and more");
    text.hide(note);
    assertEquals("12345***", text.shown().substring(0, 8));

    Concealed cut = new Concealed("x".repeat(3_995) + " Adas note");
    cut.hide("Adas note");
    assertEquals("x".repeat(3_995) + " ***", cut.shown());
  }

  @Test
  void texts_at_every_depth_of_an_event_are_hidden() {
    EventData data =
        EventData.builder()
            .text("Note", "back door")
            .extra("Items", List.of(Map.of("Title", "Maidenhair", "More", List.of("engraved"))))
            .build();
    Concealed text = new Concealed("back door, Maidenhair and engraved of ada@example.com");
    WrittenEvent.of(Events.with(data)).concealIn(text);
    assertEquals("***, *** and *** of ***", text.shown());
  }

  @Test
  void a_bulk_of_many_texts_takes_no_time() {
    Concealed text = new Concealed("y".repeat(5_000_000));
    long start = System.nanoTime();
    for (int i = 0; i < 10_000; i++) {
      text.hide("item number " + i);
    }
    assertTrue(System.nanoTime() - start < 5_000_000_000L);
    assertFalse(text.shown().contains("***"));
  }
}
