package dev.redorelay.store;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A store that sends every event there is, of any age: what a test cannot see it cannot judge. */
public final class EagerStores {

  /** Signs every webhook of every platform. */
  public static final String SECRET = "an-eager-secret";

  private static final Duration ANY_AGE = Duration.ofDays(365_000);

  private EagerStores() {}

  /** This store alone, on these platforms, whatever their source. */
  public static Stores of(
      String name, Collection<String> platforms, Collection<EventType> eventTypes) {
    Store.Platform any =
        new Store.Platform(Optional.empty(), List.of(new Secret(SECRET)), /* test orders */ true);
    Store.EventSettings on =
        new Store.EventSettings(Optional.of(true), Optional.empty(), Optional.of(ANY_AGE));
    Store store =
        new Store(
            name,
            new Store.Redo("eager", new Secret("eager-key")),
            platforms.stream().collect(Collectors.toMap(platform -> platform, platform -> any)),
            Optional.of("DE"),
            true,
            eventTypes.stream()
                .collect(
                    Collectors.toMap(
                        type -> EventType.canonical(type.name()), type -> on, (a, b) -> a)));
    return new Stores(Map.of(name, store));
  }

  /** No store at all. */
  public static Stores none() {
    return new Stores(Map.of());
  }

  /** Settings under which nothing is remembered, so that each event is made and judged again. */
  public static RelaySettings settings() {
    return settings(Duration.ofSeconds(4), new RelaySettings.Place.None());
  }

  /** The same with this deadline and this queue. */
  public static RelaySettings settings(Duration deadline, RelaySettings.Place queue) {
    RelaySettings.Redo redo =
        new RelaySettings.Redo(
            URI.create("http://127.0.0.1:1"), 80, Duration.ofSeconds(1), Duration.ofSeconds(1));
    return new RelaySettings(
        deadline,
        6 << 20,
        redo,
        0,
        new RelaySettings.Queue(queue, Duration.ofDays(3)),
        Optional.empty());
  }
}
