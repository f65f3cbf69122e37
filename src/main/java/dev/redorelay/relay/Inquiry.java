package dev.redorelay.relay;

import dev.redorelay.relay.Translation.Fact;
import dev.redorelay.relay.Translation.Ignored;
import dev.redorelay.relay.Translation.Malformed;
import dev.redorelay.relay.Translation.Translated;
import dev.redorelay.store.EventType;
import dev.redorelay.store.Store;
import dev.redorelay.webhook.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks translators what a webhook states, for a store that wants to know some of it. */
final class Inquiry {

  private final Webhook webhook;
  private final Store store;
  private final Instant now;
  private final Bodies bodies;

  /** Facts are as old as they are now: a webhook that was kept may have come in long ago. */
  Inquiry(Webhook webhook, Store store, Instant now) {
    this.webhook = webhook;
    this.store = store;
    this.now = now;
    this.bodies = new Bodies(webhook);
  }

  /** Everything that they find, or why it is nothing. */
  Translation of(List<Translator<?>> translators) {
    Findings findings = new Findings();
    translators.forEach(translator -> findings.add(ask(translator)));
    if (findings.nothing()) {
      translators.forEach(translator -> findings.add(whyNothing(translator)));
    }
    return findings.together();
  }

  private Translation ask(Translator<?> translator) {
    if (store.sends(translator.eventType())) {
      Translation translation = translation(translator);
      return translation instanceof Translated translated
          ? recent(translated, translator)
          : translation;
    }
    // a body has to be what is documented, whatever is switched off
    return bodies.malformation(translator.payload()).orElseGet(() -> new Translated(List.of()));
  }

  /** Of what is switched off, the merchant hears when there would have been something to send. */
  private Translation whyNothing(Translator<?> translator) {
    EventType type = translator.eventType();
    if (store.sends(type)) {
      return new Translated(List.of());
    }
    return switch (translation(translator)) {
      case Ignored ignored -> ignored;
      case Malformed malformed -> switchedOff(type, 0);
      case Translated translated -> switchedOff(type, translated.facts().size());
    };
  }

  private static Translation switchedOff(EventType type, int events) {
    return new Ignored(type.name() + " is switched off for this store", events);
  }

  private <P> Translation translation(Translator<P> translator) {
    try {
      P payload = bodies.as(translator.payload());
      return translator.translate(payload, webhook, store);
    } catch (MalformedPayload malformed) {
      return new Malformed(malformed.detail());
    }
  }

  /** Without what is too old for its type, and under the names that the store has given. */
  private Translation recent(Translated translated, Translator<?> translator) {
    Optional<Duration> maxAge = store.maxAgeOf(translator.eventType());
    String name = store.nameOf(translator.eventType());
    Findings findings = new Findings();
    translated.malformed().ifPresent(detail -> findings.add(new Malformed(detail)));
    for (Fact fact : translated.facts()) {
      Duration age = Duration.between(fact.asOf(), now);
      findings.add(
          maxAge.isPresent() && age.compareTo(maxAge.get()) > 0
              ? new Ignored(
                  name + " is too old: " + inWords(age) + ", more than " + inWords(maxAge.get()), 1)
              : new Translated(List.of(fact.named(name).goodFor(maxAge))));
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
}
