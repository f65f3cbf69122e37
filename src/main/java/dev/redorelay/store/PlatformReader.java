package dev.redorelay.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the platforms that one store is on. It is on those that it has secrets for. */
final class PlatformReader {

  private static final Form<String> SOURCE =
      new Form<>(
          text -> Optional.of(Stores.canonicalSource(text)).filter(s -> s.matches("[^\\s,]+")),
          "the one address that the platform knows the shop by");
  private static final Form<List<Secret>> SECRETS =
      new Form<>(
          text -> Optional.of(secrets(text)).filter(secrets -> !secrets.isEmpty()),
          "a secret, or several with commas between");
  private static final Form<Boolean> TEST_ORDERS =
      Form.oneOf(Map.of("send", true, "ignore", false), "send or ignore");

  private final Settings settings;
  private final Problems problems;

  PlatformReader(Settings settings, Problems problems) {
    this.settings = settings;
    this.problems = problems;
  }

  /** The platforms by name. */
  Map<String, Store.Platform> platforms() {
    Map<String, Store.Platform> platforms = new HashMap<>();
    for (PlatformKeys keys : PlatformKeys.ALL) {
      Store.Platform platform = platform(keys);
      if (settings.has(keys.secrets())) {
        platforms.put(keys.platform(), platform);
      }
    }
    if (platforms.isEmpty()) {
      problems.error(
          PlatformKeys.ALL.stream()
              .map(keys -> settings.described(keys.secrets()))
              .collect(Collectors.joining(" or ")),
          "is missing: the store needs a platform");
    }
    return platforms;
  }

  private Store.Platform platform(PlatformKeys keys) {
    return new Store.Platform(
        source(keys),
        settings.value(keys.secrets(), SECRETS).orElse(List.of()),
        keys.testOrders().flatMap(key -> settings.value(key, TEST_ORDERS)).orElse(true));
  }

  private Optional<String> source(PlatformKeys keys) {
    Optional<String> source = settings.value(keys.source(), SOURCE);
    if (source.isPresent() && !source.get().endsWith(keys.sourceEnding())) {
      problems.warn(
          settings.described(keys.source()),
          "should end with "
              + keys.sourceEnding()
              + ": by another name the platform does not call a shop in its webhooks");
    }
    return source;
  }

  /** Commas stand between secrets; one that belongs to a secret is written {@code \,}. */
  private static List<Secret> secrets(String text) {
    return Arrays.stream(text.split("(?<!\\\\),"))
        .map(secret -> secret.replace("\\,", ",").strip())
        .filter(secret -> !secret.isEmpty())
        .map(Secret::new)
        .toList();
  }
}
