package dev.redorelay.redo;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/** A custom event as it is sent, and as the queue keeps it until then. */
public final class WrittenEvent {

  /** Whatever is written can be read: names and texts in it may be as long as it is itself. */
  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNameLength(Integer.MAX_VALUE)
                      .maxStringLength(Integer.MAX_VALUE)
                      .build())
              .build());

  /** What tells of a person; states and countries do not, and many have codes that are words. */
  private static final List<String> PERSONAL =
      List.of("email", "phoneNumber", "firstName", "lastName");

  private static final List<String> PERSONAL_PLACE =
      List.of("street1", "street2", "latitude", "longitude", "postalCode", "city");

  private final UniqueId uniqueId;
  private final byte[] json;

  private WrittenEvent(UniqueId uniqueId, byte[] json) {
    this.uniqueId = uniqueId;
    this.json = json;
  }

  /** An event, which gives up some of what it lists if it would be over 5,000,000 bytes. */
  public static WrittenEvent of(CustomEvent event) {
    return new WrittenEvent(event.uniqueId(), EventJson.write(event));
  }

  /** An event that was written before. */
  public static WrittenEvent of(UniqueId uniqueId, byte[] json) {
    return new WrittenEvent(uniqueId, json.clone());
  }

  public UniqueId uniqueId() {
    return uniqueId;
  }

  /** A copy of the event as JSON in UTF-8. */
  public byte[] json() {
    return json.clone();
  }

  /** The bytes themselves, for the one place that sends them. */
  byte[] bytes() {
    return json;
  }

  /**
   * Hides what a text repeats of this event, so that it can stand in a log or an answer. Of an
   * event that cannot be read nobody knows what that is: then it hides the whole text.
   */
  void concealIn(Concealed text) {
    try {
      conceal(JSON.readTree(json), text);
    } catch (IOException unreadable) {
      text.hideAll();
    }
  }

  private static void conceal(JsonNode event, Concealed text) {
    JsonNode customer = event.path("customer");
    PERSONAL.forEach(key -> hideWord(customer.path(key), text));
    PERSONAL_PLACE.forEach(key -> hideWord(customer.path("location").path(key), text));
    hideTexts(event.path("data"), text);
  }

  /** A phone number may be repeated without its +. */
  private static void hideWord(JsonNode value, Concealed text) {
    String word = value.asText("");
    text.hideWord(word.startsWith("+") ? word.substring(1) : word);
  }

  private static void hideTexts(JsonNode json, Concealed text) {
    if (json.isTextual()) {
      text.hide(json.textValue());
    }
    json.forEach(part -> hideTexts(part, text));
  }

  @Override
  public String toString() {
    return uniqueId.value();
  }
}
