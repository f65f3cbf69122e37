package dev.redorelay.store;

import io.smallrye.config.ConfigValue;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Reads the relay's keys from wherever they are set, and notes what cannot be read. */
final class Settings {

  private final SmallRyeConfig config;
  private final Problems problems;
  private final Set<Key.Use> uses = new LinkedHashSet<>();
  private Map<String, String> unconfigured = Map.of();

  Settings(SmallRyeConfig config, Problems problems) {
    this.config = config;
    this.problems = problems;
    for (ConfigSource source : config.getConfigSources()) {
      boolean variables = source instanceof EnvConfigSource;
      source.getPropertyNames().stream().sorted().forEach(name -> note(name, variables));
    }
  }

  private void note(String propertyName, boolean variable) {
    String name = propertyName.replaceFirst("^%[^.]+\\.", "");
    if (!name.startsWith(variable ? "RELAY_" : "relay.")) {
      return;
    }
    List<Key.Use> found =
        Arrays.stream(Key.values()).flatMap(key -> key.match(name).stream()).toList();
    uses.addAll(found);
    if (found.isEmpty() && variable) {
      problems.warn("The variable " + name + " matches no key of redo-relay and is ignored");
    } else if (found.isEmpty()) {
      problems.error(
          name + " matches no key of redo-relay (store names are 1 to 40 of a-z and 0-9)");
    }
  }

  /** Uses these values, as nothing else is configured. */
  void fallBackTo(Map<String, String> values) {
    unconfigured = values;
  }

  /** The stores that are configured by any key or variable of theirs. */
  Set<String> storeNames() {
    Set<String> names = new LinkedHashSet<>();
    uses.stream().map(Key.Use::store).filter(store -> !store.isEmpty()).forEach(names::add);
    boolean shortForms =
        Arrays.stream(Key.values())
            .filter(key -> key.key().contains("<store>"))
            .flatMap(key -> key.shortVariable().stream())
            .anyMatch(variable -> text(variable).isPresent());
    if (shortForms) {
      names.add(Key.DEFAULT_STORE);
    }
    return names;
  }

  /** What is said of a store's events, as it was written. */
  List<Key.Use> eventUses(String store) {
    return uses.stream()
        .filter(use -> use.store().equals(store) && !use.event().isEmpty())
        .toList();
  }

  /** A key's value: the full key wins over the short variable. */
  Optional<String> text(Key key, String store) {
    return text(key.of(store))
        .or(
            () ->
                isDefault(key, store) ? key.shortVariable().flatMap(this::text) : Optional.empty())
        .or(() -> Optional.ofNullable(unconfigured.get(key.of(store))));
  }

  private static boolean isDefault(Key key, String store) {
    return store.equals(Key.DEFAULT_STORE) || !key.key().contains("<store>");
  }

  private Optional<String> text(String property) {
    ConfigValue value = config.getConfigValue(property);
    return Optional.ofNullable(value.getValue()).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** A value that must be there. */
  String required(Key key, String store) {
    return text(key, store)
        .orElseGet(
            () -> {
              problems.error(key.described(store) + " is missing");
              return "";
            });
  }

  /** A value of a type, or its default; the note says what the value should look like. */
  <T> T value(Key key, T defaultValue, Class<T> type, Predicate<T> sound, String should) {
    return text(key, "")
        .flatMap(text -> read(key.described(""), text, type, sound, should))
        .orElse(defaultValue);
  }

  /** A value of a type by the name it was written under. */
  <T> Optional<T> value(Key.Use use, Class<T> type, Predicate<T> sound, String should) {
    return text(use.property()).flatMap(text -> read(use.property(), text, type, sound, should));
  }

  <T> Optional<T> read(String name, String text, Class<T> type, Predicate<T> sound, String should) {
    try {
      T value = config.getConverter(type).orElseThrow().convert(text);
      if (value != null && sound.test(value)) {
        return Optional.of(value);
      }
    } catch (IllegalArgumentException unreadable) {
      // reported below, without the converter's words: they repeat the value
    }
    problems.error(name + " should be " + should);
    return Optional.empty();
  }
}
