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
  private static final Instant YEAR_0 = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

  public CustomEvent {
    if (!eventName.equals(Text.clean(eventName)) || eventName.length() > MAX_NAME_LENGTH) {
      throw new IllegalArgumentException("an event's name has 1 to 128 characters");
    }
    if (!isWritable(eventTimestamp)) {
      throw new IllegalArgumentException("RFC 3339 knows no such year");
    }
  }

  /** Whether a time can be written in RFC 3339, whose years have four digits. */
  static boolean isWritable(Instant time) {
    return !time.isBefore(YEAR_0) && time.isBefore(YEAR_10000);
  }

  /** The same event under another name. */
  public CustomEvent named(String name) {
    return new CustomEvent(name, customer, data, eventTimestamp, value, uniqueId);
  }
}
