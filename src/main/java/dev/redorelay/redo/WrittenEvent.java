package dev.redorelay.redo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/** A custom event as it is sent, and as the queue keeps it until then. */
public final class WrittenEvent {

  private static final ObjectMapper JSON = new ObjectMapper();

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

  /** Hides what a text repeats of this event, so that it can stand in a log or an answer. */
  void concealIn(Concealed text) {
    JsonNode event = read();
    JsonNode customer = event.path("customer");
    PERSONAL.forEach(key -> hideWord(customer.path(key), text));
    PERSONAL_PLACE.forEach(key -> hideWord(customer.path("location").path(key), text));
    hideTexts(event.path("data"), text);
  }

  private JsonNode read() {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException("an event is written as JSON", e);
    }
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
