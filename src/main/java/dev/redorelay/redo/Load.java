package dev.redorelay.redo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one request carries to Redo: an event by itself, or up to 100 by the bulk endpoint, which
 * takes all of them or none. One alone never goes by it: the brackets count for its size, too.
 */
record Load(List<WrittenEvent> events) {

  private static final int MAX_EVENTS = 100;

  Load {
    events = List.copyOf(events);
  }

  /** The event by itself. */
  static Load of(WrittenEvent event) {
    return new Load(List.of(event));
  }

  /** The events in as few bulk requests as their number allows. */
  static List<Load> bulks(List<WrittenEvent> events) {
    List<Load> bulks = new ArrayList<>();
    for (int from = 0; from < events.size(); from += MAX_EVENTS) {
      int to = Math.min(from + MAX_EVENTS, events.size());
      bulks.add(new Load(events.subList(from, to)));
    }
    return bulks;
  }

  /** Whether it goes by the bulk endpoint. */
  boolean isBulk() {
    return events.size() > 1;
  }

  /** The request's body; empty when it would be over 5,000,000 bytes. */
  Optional<byte[]> json() {
    return isBulk()
        ? EventJson.writeAll(events)
        : Optional.of(events.getFirst().bytes())
            .filter(alone -> alone.length <= EventJson.MAX_BYTES);
  }

  /**
   * Whether one event may have been refused for another's sake, or for all their bytes. Whatever
   * the status, only what is refused alone is known to be guilty itself.
   */
  boolean isToBeHalved(Delivery delivery) {
    return isBulk() && delivery instanceof Delivery.Refused;
  }

  /** The same events in two requests, to find the guilty one. */
  List<Load> halves() {
    int half = events.size() / 2;
    return List.of(
        new Load(events.subList(0, half)), new Load(events.subList(half, events.size())));
  }
}
