package dev.redorelay.store;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the stores: what belongs to each, and whether they can stand beside each other. */
final class StoreReader {

  private static final Pattern REDO_STORE_ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");
  private static final Pattern HEADER_SAFE = Pattern.compile("[\\x21-\\x7e]+");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final Settings settings;
  private final Problems problems;
  private final Map<String, EventType> types;

  StoreReader(Settings settings, Problems problems, List<EventType> types) {
    this.settings = settings;
    this.problems = problems;
    this.types =
        types.stream()
            .collect(
                Collectors.toMap(
                    type -> EventType.canonical(type.name()), Function.identity(), (a, b) -> a));
  }

  /** The stores by name. With nothing configured, what is missing is named as the default's. */
  Map<String, Store> stores() {
    Set<String> names = settings.storeNames();
    if (names.isEmpty()) {
      names = Set.of(Key.DEFAULT_STORE);
    }
    Map<String, Store> stores = new TreeMap<>();
    names.forEach(name -> stores.put(name, store(name)));
    refuseSharedSources(stores);
    return stores;
  }

  private Store store(String name) {
    return new Store(
        name,
        redo(name),
        platforms(name),
        settings
            .text(Key.DEFAULT_COUNTRY, name)
            .flatMap(
                text ->
                    settings.read(
                        Key.DEFAULT_COUNTRY.described(name),
                        text.toUpperCase(Locale.ROOT),
                        String.class,
                        COUNTRIES::contains,
                        "a country code of two letters such as US")),
        flag(Key.SEND_STREET_ADDRESS, name).orElse(false),
        events(name));
  }

  private Store.Redo redo(String name) {
    String storeId = settings.required(Key.REDO_STORE_ID, name);
    if (!storeId.isEmpty() && !REDO_STORE_ID.matcher(storeId).matches()) {
      problems.error(Key.REDO_STORE_ID.described(name) + " should be the id of a Redo store");
    }
    String apiSecret = settings.required(Key.REDO_API_SECRET, name);
    if (!apiSecret.isEmpty() && !HEADER_SAFE.matcher(apiSecret).matches()) {
      problems.error(
          Key.REDO_API_SECRET.described(name)
              + " has a blank or another character in it that no API secret has");
    }
    return new Store.Redo(storeId, new Secret(apiSecret));
  }

  private Map<String, Store.Platform> platforms(String name) {
    Optional<String> secrets = settings.text(Key.SHOPIFY_SECRETS, name);
    if (secrets.isEmpty()) {
      problems.error(
          Key.SHOPIFY_SECRETS.described(name) + " is missing: the store needs a platform");
      return Map.of();
    }
    return Map.of(
        "shopify",
        new Store.Platform(
            settings.text(Key.SHOPIFY_DOMAIN, name).map(Stores::canonicalSource),
            secrets(name, secrets.get()),
            settings
                .text(Key.SHOPIFY_TEST_ORDERS, name)
                .flatMap(
                    text ->
                        settings.read(
                            Key.SHOPIFY_TEST_ORDERS.described(name),
                            text.toLowerCase(Locale.ROOT),
                            String.class,
                            Set.of("send", "ignore")::contains,
                            "send or ignore"))
                .map("send"::equals)
                .orElse(true)));
  }

  /** Secrets stand side by side with commas between; a comma inside one is written {@code \,}. */
  private List<Secret> secrets(String name, String text) {
    List<Secret> secrets =
        Arrays.stream(text.split("(?<!\\\\),"))
            .map(secret -> secret.replace("\\,", ",").strip())
            .filter(secret -> !secret.isEmpty())
            .map(Secret::new)
            .toList();
    if (secrets.isEmpty()) {
      problems.error(Key.SHOPIFY_SECRETS.described(name) + " holds nothing but commas");
    }
    return secrets;
  }

  private Map<String, Store.EventSettings> events(String store) {
    Map<String, Store.EventSettings> events = new HashMap<>();
    for (Key.Use use : settings.eventUses(store)) {
      String event = EventType.canonical(use.event());
      if (!types.containsKey(event)) {
        problems.error(use.property() + " names no event; the events are " + knownEvents());
        continue;
      }
      events.merge(event, eventSettings(use), StoreReader::both);
    }
    return events;
  }

  private Store.EventSettings eventSettings(Key.Use use) {
    return switch (use.key()) {
      case EVENT_ENABLED ->
          new Store.EventSettings(
              settings
                  .value(use, String.class, StoreReader::isBoolean, "true or false")
                  .map(Boolean::valueOf),
              Optional.empty(),
              Optional.empty());
      case EVENT_RENAME ->
          new Store.EventSettings(
              Optional.empty(),
              settings.value(
                  use, String.class, text -> text.length() <= 128, "1 to 128 characters"),
              Optional.empty());
      default ->
          new Store.EventSettings(
              Optional.empty(),
              Optional.empty(),
              settings.value(
                  use, Duration.class, age -> age.isPositive(), "a duration such as 24h"));
    };
  }

  private static Store.EventSettings both(Store.EventSettings a, Store.EventSettings b) {
    return new Store.EventSettings(
        a.enabled().or(b::enabled), a.rename().or(b::rename), a.maxAge().or(b::maxAge));
  }

  private String knownEvents() {
    return types.values().stream().map(EventType::name).sorted().collect(Collectors.joining(", "));
  }

  private Optional<Boolean> flag(Key key, String store) {
    return settings
        .text(key, store)
        .flatMap(
            text ->
                settings.read(
                    key.described(store),
                    text,
                    String.class,
                    StoreReader::isBoolean,
                    "true or false"))
        .map(Boolean::valueOf);
  }

  private static boolean isBoolean(String text) {
    return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
  }

  private void refuseSharedSources(Map<String, Store> stores) {
    Map<String, Set<String>> storesBySource = new TreeMap<>();
    stores.forEach(
        (name, store) ->
            store
                .platforms()
                .forEach(
                    (platform, settingsOfPlatform) ->
                        settingsOfPlatform
                            .source()
                            .ifPresent(
                                source ->
                                    storesBySource
                                        .computeIfAbsent(
                                            platform + " " + source, key -> new TreeSet<>())
                                        .add(name))));
    storesBySource.forEach(
        (source, names) -> {
          if (names.size() > 1) {
            problems.error(
                "The stores " + String.join(" and ", names) + " have the same source, " + source);
          }
        });
  }
}
