package dev.redorelay.redo;

import java.time.Instant;
import java.util.Optional;

/**
 * A custom event of Redo's Events API. One that breaks Redo's rules cannot be made.
 *
 * @param eventName 1 to 128 characters; each new name becomes a category in Redo
 * @param eventTimestamp when the fact happened at its source, however late it is delivered
 * @param value what the event is worth, where that can be said
 */
public record CustomEvent(
    String eventName,
    Customer customer,
    EventData data,
    Instant eventTimestamp,
    Optional<Money> value,
    UniqueId uniqueId) {

  private static final int MAX_NAME_LENGTH = 128;

  public CustomEvent {
    if (!eventName.equals(Text.clean(eventName)) || eventName.length() > MAX_NAME_LENGTH) {
      throw new IllegalArgumentException("an event's name has 1 to 128 characters");
    }
  }

  /** The same event under another name. */
  public CustomEvent named(String name) {
    return new CustomEvent(name, customer, data, eventTimestamp, value, uniqueId);
  }
}
