package dev.redorelay.relay;

import dev.redorelay.relay.Translation.Ignored;
import dev.redorelay.relay.Translation.Malformed;
import dev.redorelay.store.Store;
import dev.redorelay.webhook.Platform;
import dev.redorelay.webhook.Topic;
import dev.redorelay.webhook.Webhook;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All translators, found by platform and topic, and what a store has switched on of them. */
@Singleton
final class Translators {

  private final Map<String, Map<Topic, List<Translator<?>>>> byPlatform = new HashMap<>();

  Translators(@All List<Translator<?>> all) {
    for (Translator<?> translator : inOrder(all)) {
      for (Topic topic : translator.topics()) {
        byPlatform
            .computeIfAbsent(translator.platform(), name -> new HashMap<>())
            .computeIfAbsent(topic, name -> new ArrayList<>())
            .add(translator);
      }
    }
  }

  /** By name, since each build finds them in another order. */
  private static List<Translator<?>> inOrder(List<Translator<?>> all) {
    return all.stream()
        .sorted(Comparator.comparing(translator -> translator.eventType().name()))
        .toList();
  }

  /** Everything that a webhook states and its store still wants to know now. */
  Translation translate(Webhook webhook, Platform platform, Store store, Instant now) {
    List<Translator<?>> translators =
        byPlatform
            .getOrDefault(webhook.platform(), Map.of())
            .getOrDefault(webhook.topic(), List.of());
    if (translators.isEmpty()) {
      return new Ignored(platform.whyNoEvent(webhook.topic()));
    }
    if (platform.isCutShort(webhook)) {
      return new Malformed("The body holds nothing but an id: the platform has cut it short");
    }
    return new Inquiry(webhook, store, now).of(translators);
  }
}
