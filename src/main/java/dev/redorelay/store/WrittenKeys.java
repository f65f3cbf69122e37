package dev.redorelay.store;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** The relay's keys that somebody has written anywhere. A name that is no key is a problem. */
final class WrittenKeys {

  private static final Pattern WITH_PROFILES = Pattern.compile("%([^.]+)\\.(.+)");
  private static final String NO_KEY = "matches no key of redo-relay";
  private static final Pattern NOT_A_STORE =
      Pattern.compile("RELAY_STORES_|relay\\.stores\\.(?![a-z0-9]{1,40}\\.)");

  private final List<String> profiles;
  private final Problems problems;
  private final Set<WrittenKey> keys = new LinkedHashSet<>();

  /** Reads the names in all sources, those first that win over others. */
  WrittenKeys(SmallRyeConfig config, Problems problems) {
    this.profiles = config.getProfiles();
    this.problems = problems;
    for (ConfigSource source : config.getConfigSources()) {
      for (String name : source.getPropertyNames().stream().sorted().toList()) {
        (source instanceof EnvConfigSource ? inVariables(name) : inFile(name))
            .filter(key -> !key.isShort() || hasText(source.getValue(name)))
            .ifPresent(keys::add);
      }
    }
  }

  private static boolean hasText(@Nullable String value) {
    return value != null && !value.isBlank();
  }

  /** The stores that any key is written for. A blank short variable is as good as none. */
  Set<String> stores() {
    return keys.stream()
        .map(WrittenKey::store)
        .filter(store -> !store.equals(Key.ALL_STORES))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Whether any store is to be connected with its shop or its Redo. What is said of the default
   * store's events alone may be said of a stand-in as well.
   */
  boolean connectAStore() {
    return keys.stream()
        .filter(key -> !key.store().equals(Key.ALL_STORES))
        .anyMatch(key -> !key.store().equals(Key.DEFAULT_STORE) || key.key().connects());
  }

  /** What is written of a store's events; of two that say the same, the first wins. */
  List<WrittenKey> ofEvents(String store) {
    return keys.stream()
        .filter(key -> key.store().equals(store) && !key.event().isEmpty())
        .toList();
  }

  /** A key in a file. In a profile that is not active it has no effect, but has to be a key. */
  private Optional<WrittenKey> inFile(String property) {
    Matcher profiled = WITH_PROFILES.matcher(property);
    String name = profiled.matches() ? profiled.group(2) : property;
    boolean isActive =
        !profiled.matches()
            || Arrays.stream(profiled.group(1).split(",")).anyMatch(profiles::contains);
    Optional<WrittenKey> key = key(name, "relay.");
    if (key.isEmpty() && name.startsWith("relay.")) {
      problems.error(name, mismatch(name));
    }
    return key.filter(known -> isActive);
  }

  private Optional<WrittenKey> inVariables(String property) {
    String name =
        profiles.stream()
            .map(profile -> "_" + Spelling.variable(profile) + "_")
            .filter(property::startsWith)
            .map(prefix -> property.substring(prefix.length()))
            .findFirst()
            .orElse(property);
    Optional<WrittenKey> key = key(name, "RELAY_");
    if (key.isEmpty() && name.startsWith("RELAY_")) {
      problems.warn("The variable " + name, mismatch(name) + " and is ignored");
    }
    return key;
  }

  /**
   * The key that a name is, so spelled or as a short variable. The other spelling means nothing: a
   * file cannot set variables, and what looks like a key among variables is SmallRye's own guess.
   */
  private static Optional<WrittenKey> key(String name, String prefix) {
    if (!name.startsWith(prefix) && !Key.isShortVariable(name)) {
      return Optional.empty();
    }
    return Arrays.stream(Key.values())
        .filter(key -> name.startsWith(prefix) || key.hasShortVariable(name))
        .flatMap(key -> key.match(name).stream())
        .findFirst();
  }

  private static String mismatch(String name) {
    if (name.chars().filter(c -> c == '"').count() % 2 == 1) {
      return NO_KEY + " (a blank has ended it: write order-placed for Order Placed)";
    }
    return NOT_A_STORE.matcher(name).lookingAt()
        ? NO_KEY + " (store names are 1 to 40 of a-z and 0-9)"
        : NO_KEY;
  }
}
