package dev.redorelay.relay;

import dev.redorelay.queue.Letters;
import dev.redorelay.queue.OpenQueue;
import dev.redorelay.queue.QueueOutage;
import dev.redorelay.redo.PhoneNumber;
import dev.redorelay.store.Store;
import dev.redorelay.webhook.Erasure;
import dev.redorelay.webhook.Platform;
import dev.redorelay.webhook.Webhook;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Erases what the queue holds of people and shops, when a platform's webhook asks for it. Events
 * that Redo has are Redo's to erase.
 */
@Singleton
final class Redaction {

  /** A shorter text would be found in what others left as well. */
  private static final int SHORTEST_TEXT = 6;

  private final Optional<Letters> letters;

  @Inject
  Redaction(OpenQueue queue) {
    this(queue.letters());
  }

  Redaction(Optional<Letters> letters) {
    this.letters = letters;
  }

  /** Erases what a webhook asks for, if for anything; how it ends when that has failed. */
  Optional<Outcome> failure(Webhook webhook, Platform platform, Store store, Journey journey) {
    return letters.flatMap(
        kept ->
            switch (platform.erasure(webhook)) {
              case Erasure.Nothing() -> Optional.empty();
              case Erasure.Unreadable(String detail) -> Optional.of(new Outcome.Malformed(detail));
              case Erasure.WholeShop() ->
                  failure(journey, () -> kept.erase(store.name(), platform.name()));
              case Erasure.OfPerson person ->
                  failure(
                      journey,
                      () -> kept.erase(store.name(), platform.name(), traces(person, store)));
            });
  }

  private static Optional<Outcome> failure(Journey journey, IntSupplier erasure) {
    try {
      journey.erased(erasure.getAsInt());
      return Optional.empty();
    } catch (QueueOutage outage) {
      return Optional.of(new Outcome.NotErased(outage.reason()));
    }
  }

  private static Letters.Traces traces(Erasure.OfPerson person, Store store) {
    String country = store.defaultCountry().orElse(null);
    Stream<String> asRedoIsTold =
        person.phoneNumbers().stream()
            .flatMap(number -> PhoneNumber.parse(number, country).stream())
            .map(PhoneNumber::value);
    return new Letters.Traces(
        telling(person.emails().stream()),
        telling(Stream.concat(person.phoneNumbers().stream(), asRedoIsTold)),
        person.customerIds(),
        person.orderIds());
  }

  private static Set<String> telling(Stream<String> texts) {
    return texts
        .map(String::strip)
        .filter(text -> text.length() >= SHORTEST_TEXT)
        .collect(Collectors.toSet());
  }
}
