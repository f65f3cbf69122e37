package dev.redorelay.store;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of event that a store can switch on or off, rename, or limit in age.
 *
 * @param name the event's name in Redo, unless a store renames it
 * @param enabled whether it is sent when a store says nothing
 * @param maxAge how old the fact may be when its webhook is read; empty for any age
 */
public record EventType(String name, boolean enabled, Optional<Duration> maxAge) {

  /** Sent by default, whatever its age. */
  public static EventType on(String name) {
    return new EventType(name, true, Optional.empty());
  }

  /** Sent only where a store says so, whatever its age. */
  public static EventType optIn(String name) {
    return new EventType(name, false, Optional.empty());
  }

  /** The same event, left out when its fact is older than this. */
  public EventType notOlderThan(Duration age) {
    return new EventType(name, enabled, Optional.of(age));
  }

  /** Names are compared by letters and digits only, so that environment variables can say them. */
  static String canonical(String eventName) {
    return eventName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
