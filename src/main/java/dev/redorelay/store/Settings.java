package dev.redorelay.store;

import io.smallrye.config.Expressions;
import io.smallrye.config.SecretKeys;
import io.smallrye.config.SmallRyeConfig;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the values of the relay's keys, and notes which are missing or unreadable. */
final class Settings {

  private final SmallRyeConfig config;
  private final Problems problems;
  private final Map<String, String> fallback;
  private final String store;

  /**
   * The settings for all stores.
   *
   * @param fallback values by full key, for what is set nowhere
   */
  Settings(SmallRyeConfig config, Problems problems, Map<String, String> fallback) {
    this(config, problems, fallback, Key.ALL_STORES);
  }

  private Settings(
      SmallRyeConfig config, Problems problems, Map<String, String> fallback, String store) {
    this.config = config;
    this.problems = problems;
    this.fallback = fallback;
    this.store = store;
  }

  /** The settings of one store. */
  Settings of(String name) {
    return new Settings(config, problems, fallback, name);
  }

  /** The key with the variable that sets it, as messages name it. */
  String described(Key key) {
    return key.described(store);
  }

  /** Whether there is anything to read. */
  boolean has(Key key) {
    return text(key).isPresent();
  }

  /** A value, if it is set and readable. */
  <T> Optional<T> value(Key key, Form<T> form) {
    return text(key).flatMap(text -> read(described(key), text, form));
  }

  /** A value that must be there. */
  <T> Optional<T> required(Key key, Form<T> form) {
    if (!has(key)) {
      problems.error(described(key), "is missing");
    }
    return value(key, form);
  }

  /** A value by the name it was written under. */
  <T> Optional<T> value(WrittenKey use, Form<T> form) {
    return text(use.property(), use.described()).flatMap(text -> read(use.described(), text, form));
  }

  private <T> Optional<T> read(String subject, String text, Form<T> form) {
    Optional<T> value = form.read(text);
    if (value.isEmpty()) {
      problems.error(subject, "should be " + form.wanted());
    }
    return value;
  }

  /** The full key wins over the short variable. */
  private Optional<String> text(Key key) {
    return Stream.concat(Stream.of(key.of(store)), key.shortVariable(store).stream())
        .flatMap(name -> text(name, described(key)).stream())
        .findFirst()
        .or(() -> Optional.ofNullable(fallback.get(key.of(store))));
  }

  /** A value without an expression is taken as it stands: a secret may well hold {@code $$}. */
  private Optional<String> text(String name, String subject) {
    return present(Expressions.withoutExpansion(() -> lookUp(name)))
        .flatMap(text -> text.contains("${") ? expanded(name, subject) : Optional.of(text));
  }

  private Optional<String> expanded(String name, String subject) {
    try {
      Optional<String> value = lookUp(name);
      if (value.isPresent()) {
        return present(value);
      }
    } catch (NoSuchElementException | IllegalArgumentException unresolvable) {
      // told below, without the exception's words: they repeat part of the value
    }
    problems.error(subject, "refers with ${…} to what is not set; ${ itself is written $${");
    return Optional.empty();
  }

  private Optional<String> lookUp(String name) {
    return SecretKeys.doUnlocked(() -> Optional.ofNullable(config.getConfigValue(name).getValue()));
  }

  private static Optional<String> present(Optional<String> text) {
    return text.map(String::strip).filter(stripped -> !stripped.isEmpty());
  }
}
