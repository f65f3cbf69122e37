package dev.redorelay.store;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what one store says of event types. */
final class EventReader {

  private static final Form<String> NAME =
      new Form<>(
          text -> Optional.of(text).filter(EventReader::isName),
          "1 to 128 characters, none of them a control character");
  private static final Form<Duration> AGE = Form.duration("1s", "365000d");

  private final Settings settings;
  private final Problems problems;
  private final List<EventType> types;

  EventReader(Settings settings, Problems problems, List<EventType> types) {
    this.settings = settings;
    this.problems = problems;
    this.types = types;
  }

  /** What is said of each event type, by its canonical name. */
  Map<String, Store.EventSettings> events(List<WrittenKey> written) {
    Map<String, Store.EventSettings> events = new HashMap<>();
    written.stream()
        .filter(this::isKnown)
        .collect(Collectors.groupingBy(use -> EventType.canonical(use.event())))
        .forEach((event, uses) -> events.put(event, eventSettings(uses)));
    return events;
  }

  private boolean isKnown(WrittenKey use) {
    boolean known =
        types.stream()
            .map(type -> EventType.canonical(type.name()))
            .anyMatch(EventType.canonical(use.event())::equals);
    if (!known) {
      problems.error(
          use.described(),
          "names no event; the events are "
              + types.stream()
                  .map(EventType::name)
                  .distinct()
                  .sorted()
                  .collect(Collectors.joining(", ")));
    }
    return known;
  }

  private Store.EventSettings eventSettings(List<WrittenKey> uses) {
    return new Store.EventSettings(
        first(uses, Key.EVENT_ENABLED, Form.FLAG),
        first(uses, Key.EVENT_RENAME, NAME),
        first(uses, Key.EVENT_MAX_AGE, AGE));
  }

  private <T> Optional<T> first(List<WrittenKey> uses, Key key, Form<T> form) {
    return uses.stream()
        .filter(use -> use.key() == key)
        .flatMap(use -> settings.value(use, form).stream())
        .findFirst();
  }

  /** As Redo takes it: what is no character at all would make an event that cannot be sent. */
  private static boolean isName(String text) {
    return text.length() <= 128
        && text.codePoints().noneMatch(c -> Character.isISOControl(c) || isHalf(c));
  }

  private static boolean isHalf(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }
}
