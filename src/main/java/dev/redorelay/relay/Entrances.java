package dev.redorelay.relay;

import dev.redorelay.store.Store;
import dev.redorelay.store.Stores;
import dev.redorelay.webhook.Platform;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every address that webhooks may come to, made once: their keys are the same for each webhook. */
final class Entrances {

  private final Map<String, Map<Optional<String>, Entrance>> byPlatform = new HashMap<>();

  Entrances(List<Platform> platforms, Stores stores) {
    for (Platform platform : platforms) {
      if (stores.anyOn(platform.name())) {
        byPlatform.put(platform.name(), of(platform, stores));
      }
    }
  }

  private static Map<Optional<String>, Entrance> of(Platform platform, Stores stores) {
    Map<Optional<String>, Entrance> byStore = new HashMap<>();
    byStore.put(Optional.empty(), new Entrance(platform, Optional.empty(), stores));
    for (Store store : stores.all()) {
      if (store.isOn(platform.name())) {
        byStore.put(Optional.of(store.name()), new Entrance(platform, Optional.of(store), stores));
      }
    }
    return byStore;
  }

  /** For a platform and a store or, without its name, any; empty when there is no such address. */
  Optional<Entrance> at(String platform, Optional<String> store) {
    return Optional.ofNullable(byPlatform.getOrDefault(platform, Map.of()).get(store));
  }
}
