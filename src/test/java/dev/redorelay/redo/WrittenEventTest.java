package dev.redorelay.redo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WrittenEventTest {

  /** A buyer's own words for a line item's properties are of any length. */
  @Test
  void what_is_repeated_is_hidden_however_long_the_names_in_the_event_are() {
    EventData data =
        EventData.builder().extra("Properties", Map.of("n".repeat(60_000), "For Rowan")).build();
    Concealed said = new Concealed("no Ada wants 'For Rowan'");

    WrittenEvent.of(Events.with(data)).concealIn(said);

    assertEquals("no *** wants '***'", said.shown());
  }

  @Test
  void nothing_is_shown_where_it_cannot_be_told_what_is_repeated() {
    byte[] torn = "{\"customer\":{\"firstName\":\"Ada".getBytes(StandardCharsets.UTF_8);
    Concealed said = new Concealed("no Ada");

    WrittenEvent.of(new UniqueId("order:1:placed"), torn).concealIn(said);

    assertFalse(said.shown().contains("Ada"), said.shown());
  }
}
