package dev.redorelay.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the platforms that one store is on. It is on those that it has secrets for. */
final class PlatformReader {

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
      } else if (settings.has(keys.source())) {
        problems.error(
            settings.described(keys.secrets()),
            "is missing: without it the store is not on " + keys.platform());
      }
    }
    if (PlatformKeys.ALL.stream().noneMatch(this::isMeant)) {
      problems.error(
          PlatformKeys.ALL.stream()
              .map(keys -> settings.described(keys.secrets()))
              .collect(Collectors.joining(" or ")),
          "is missing: the store needs a platform");
    }
    return platforms;
  }

  /** Whether somebody wants the store to be on this platform, even if it cannot be read how. */
  private boolean isMeant(PlatformKeys keys) {
    return Stream.of(keys.secrets(), keys.source())
        .anyMatch(key -> settings.has(key) || problems.isWrong(settings.described(key)));
  }

  private Store.Platform platform(PlatformKeys keys) {
    return new Store.Platform(
        source(keys),
        settings.value(keys.secrets(), SECRETS).orElse(List.of()),
        keys.testOrders().flatMap(key -> settings.value(key, TEST_ORDERS)).orElse(true));
  }

  private Optional<String> source(PlatformKeys keys) {
    Optional<String> source = settings.value(keys.source(), form(keys.sources()));
    if (source.isPresent() && !source.get().endsWith(keys.sourceEnding())) {
      problems.warn(
          settings.described(keys.source()),
          "should end with "
              + keys.sourceEnding()
              + ": by another name the platform does not call a shop in its webhooks");
    }
    return source;
  }

  private static Form<String> form(SourceKind kind) {
    return new Form<>(
        text -> Optional.of(kind.canonical(text)).filter(s -> s.matches("[^\\s,]+")),
        "the one address that the platform knows the shop by");
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
