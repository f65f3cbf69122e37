package dev.redorelay.relay;

import dev.redorelay.relay.Translation.Fact;
import dev.redorelay.relay.Translation.Ignored;
import dev.redorelay.relay.Translation.Malformed;
import dev.redorelay.relay.Translation.Translated;
import dev.redorelay.store.Store;
import dev.redorelay.webhook.Topic;
import dev.redorelay.webhook.Webhook;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All translators, found by platform and topic, and what a store has switched on of them. */
@Singleton
final class Translators {

  private final Map<String, Map<Topic, List<Translator<?>>>> byPlatform = new HashMap<>();

  Translators(@All List<Translator<?>> all) {
    for (Translator<?> translator : all) {
      for (Topic topic : translator.topics()) {
        byPlatform
            .computeIfAbsent(translator.platform(), name -> new HashMap<>())
            .computeIfAbsent(topic, name -> new ArrayList<>())
            .add(translator);
      }
    }
  }

  /** Everything that a webhook states and its store wants to know. */
  Translation translate(Webhook webhook, Store store) {
    List<Translator<?>> translators =
        byPlatform
            .getOrDefault(webhook.platform(), Map.of())
            .getOrDefault(webhook.topic(), List.of());
    if (translators.isEmpty()) {
      return new Ignored("no event is made of this topic");
    }
    List<Fact> facts = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    try {
      Bodies bodies = new Bodies(webhook);
      for (Translator<?> translator : translators) {
        switch (translate(translator, bodies, store)) {
          case Translated translated -> facts.addAll(translated.facts());
          case Ignored ignored -> reasons.add(ignored.reason());
          case Malformed malformed -> {
            return malformed;
          }
        }
      }
    } catch (MalformedPayload malformed) {
      return new Malformed(malformed.detail());
    }
    return facts.isEmpty() ? new Ignored(String.join("; ", reasons)) : new Translated(facts);
  }

  private static <P> Translation translate(Translator<P> translator, Bodies bodies, Store store) {
    String name = translator.eventType().name();
    if (!store.sends(translator.eventType())) {
      return new Ignored(name + " is switched off for this store");
    }
    P payload = bodies.as(translator.payload());
    return switch (translator.translate(payload, bodies.webhook, store)) {
      case Translated(List<Fact> facts) -> recent(facts, translator, bodies.webhook, store);
      case Ignored ignored -> ignored;
      case Malformed malformed -> malformed;
    };
  }

  /** Without what is too old for its type, and under the names that the store has given. */
  private static Translation recent(
      List<Fact> facts, Translator<?> translator, Webhook webhook, Store store) {
    Optional<Duration> maxAge = store.maxAgeOf(translator.eventType());
    String name = store.nameOf(translator.eventType());
    List<Fact> recent = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (Fact fact : facts) {
      Duration age = Duration.between(fact.asOf(), webhook.receivedAt());
      if (maxAge.isPresent() && age.compareTo(maxAge.get()) > 0) {
        reasons.add(name + " is too old: " + hours(age) + ", more than " + hours(maxAge.get()));
      } else {
        recent.add(new Fact(fact.event().named(name), fact.asOf()));
      }
    }
    return recent.isEmpty() ? new Ignored(String.join("; ", reasons)) : new Translated(recent);
  }

  private static String hours(Duration duration) {
    return duration.toHours() + " h";
  }

  /** A webhook's body, read at most once for each shape that a translator asks for. */
  private static final class Bodies {

    private final Webhook webhook;
    private final Map<Class<?>, Object> read = new HashMap<>();

    Bodies(Webhook webhook) {
      this.webhook = webhook;
    }

    <P> P as(Class<P> type) {
      return type.cast(read.computeIfAbsent(type, t -> PayloadReader.read(webhook, type)));
    }
  }
}
