package dev.redorelay.relay;

import dev.redorelay.relay.Translation.Fact;
import dev.redorelay.relay.Translation.Ignored;
import dev.redorelay.relay.Translation.Malformed;
import dev.redorelay.relay.Translation.Translated;
import dev.redorelay.store.EventType;
import dev.redorelay.store.Store;
import dev.redorelay.webhook.Platform;
import dev.redorelay.webhook.Topic;
import dev.redorelay.webhook.Webhook;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  /** Everything that a webhook states and its store wants to know. */
  Translation translate(Webhook webhook, Platform platform, Store store) {
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
    Findings findings = new Findings();
    Bodies bodies = new Bodies(webhook);
    for (Translator<?> translator : translators) {
      findings.add(ask(translator, bodies, store));
    }
    if (findings.nothing()) {
      for (Translator<?> translator : translators) {
        findings.add(whyNothing(translator, bodies, store));
      }
    }
    return findings.together();
  }

  private static Translation ask(Translator<?> translator, Bodies bodies, Store store) {
    if (store.sends(translator.eventType())) {
      Translation translation = translation(translator, bodies, store);
      return translation instanceof Translated translated
          ? recent(translated, translator, bodies.webhook, store)
          : translation;
    }
    // a body has to be what is documented, whatever is switched off
    return bodies.malformation(translator.payload()).orElseGet(() -> new Translated(List.of()));
  }

  /** Of what is switched off, the merchant hears when there would have been something to send. */
  private static Translation whyNothing(Translator<?> translator, Bodies bodies, Store store) {
    EventType type = translator.eventType();
    if (store.sends(type)) {
      return new Translated(List.of());
    }
    return translation(translator, bodies, store) instanceof Ignored ignored
        ? ignored
        : new Ignored(type.name() + " is switched off for this store");
  }

  private static <P> Translation translation(Translator<P> translator, Bodies bodies, Store store) {
    try {
      P payload = bodies.as(translator.payload());
      return translator.translate(payload, bodies.webhook, store);
    } catch (MalformedPayload malformed) {
      return new Malformed(malformed.detail());
    }
  }

  /** Without what is too old for its type, and under the names that the store has given. */
  private static Translation recent(
      Translated translated, Translator<?> translator, Webhook webhook, Store store) {
    Optional<Duration> maxAge = store.maxAgeOf(translator.eventType());
    String name = store.nameOf(translator.eventType());
    Findings findings = new Findings();
    translated.malformed().ifPresent(detail -> findings.add(new Malformed(detail)));
    for (Fact fact : translated.facts()) {
      Duration age = Duration.between(fact.asOf(), webhook.receivedAt());
      findings.add(
          maxAge.isPresent() && age.compareTo(maxAge.get()) > 0
              ? new Ignored(
                  name + " is too old: " + inWords(age) + ", more than " + inWords(maxAge.get()))
              : new Translated(List.of(fact.named(name))));
    }
    return findings.together();
  }

  private static String inWords(Duration duration) {
    String hours = duration.toHours() + " h";
    String minutes = duration.toMinutesPart() + " min";
    if (duration.toHours() == 0) {
      return minutes;
    }
    return duration.toMinutesPart() == 0 ? hours : hours + " " + minutes;
  }

  /** What several translators, or several facts of one, come to together. */
  private static final class Findings {

    private final List<Fact> facts = new ArrayList<>();
    private final Set<String> reasons = new LinkedHashSet<>();
    private final Set<String> malformed = new LinkedHashSet<>();

    boolean nothing() {
      return facts.isEmpty() && malformed.isEmpty();
    }

    void add(Translation translation) {
      switch (translation) {
        case Translated(List<Fact> found, Optional<String> detail) -> {
          facts.addAll(found);
          detail.ifPresent(malformed::add);
        }
        case Ignored(String reason) -> reasons.add(reason);
        case Malformed(String detail) -> malformed.add(detail);
      }
    }

    /** The facts in the order in which they happened. */
    Translation together() {
      Optional<String> detail =
          malformed.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", malformed));
      if (!facts.isEmpty()) {
        facts.sort(Comparator.comparing(fact -> fact.event().eventTimestamp()));
        return new Translated(facts, detail);
      }
      return detail.isPresent()
          ? new Malformed(detail.get())
          : new Ignored(String.join("; ", reasons));
    }
  }

  /** A webhook's body, read at most once for each shape that a translator asks for. */
  private static final class Bodies {

    private final Webhook webhook;
    private final Map<Class<?>, Object> read = new HashMap<>();

    Bodies(Webhook webhook) {
      this.webhook = webhook;
    }

    /** What is wrong with the body, read in this shape. */
    Optional<Translation> malformation(Class<?> type) {
      try {
        as(type);
        return Optional.empty();
      } catch (MalformedPayload malformed) {
        return Optional.of(new Malformed(malformed.detail()));
      }
    }

    <P> P as(Class<P> type) {
      Object body = read.computeIfAbsent(type, this::read);
      if (body instanceof MalformedPayload malformed) {
        throw malformed;
      }
      return type.cast(body);
    }

    private Object read(Class<?> type) {
      try {
        return PayloadReader.read(webhook, type);
      } catch (MalformedPayload malformed) {
        return malformed;
      }
    }
  }
}
