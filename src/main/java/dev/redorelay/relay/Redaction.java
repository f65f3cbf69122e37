package dev.redorelay.relay;

import dev.redorelay.queue.Letters;
import dev.redorelay.queue.OpenQueue;
import dev.redorelay.queue.QueueOutage;
import dev.redorelay.redo.PhoneNumber;
import dev.redorelay.store.Store;
import dev.redorelay.store.Stores;
import dev.redorelay.webhook.Erasure;
import dev.redorelay.webhook.Platform;
import dev.redorelay.webhook.Webhook;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Erases what the queue holds of people and shops, when a platform's webhook asks for it. Events
 * that Redo has are Redo's to erase.
 */
@Singleton
final class Redaction {

  private final Optional<Letters> letters;

  @Inject
  Redaction(OpenQueue queue) {
    this(queue.letters());
  }

  Redaction(Optional<Letters> letters) {
    this.letters = letters;
  }

  /**
   * Erases what a webhook asks for, if for anything; how it ends when that has failed. Where there
   * is no queue there is nothing to erase, but what nobody can read is refused all the same.
   */
  Optional<Outcome> failure(Webhook webhook, Platform platform, Store store, Journey journey) {
    return switch (platform.erasure(webhook)) {
      case Erasure.Nothing() -> Optional.empty();
      case Erasure.Unreadable(String detail) -> Optional.of(new Outcome.Malformed(detail));
      case Erasure.WholeShop() -> failure(journey, kept -> kept.erase(shop(webhook)));
      case Erasure.OfPerson person ->
          failure(journey, kept -> kept.erase(shop(webhook), traces(person, store)));
    };
  }

  private Optional<Outcome> failure(Journey journey, ToIntFunction<Letters> erasure) {
    try {
      letters.ifPresent(kept -> journey.erased(erasure.applyAsInt(kept)));
      return Optional.empty();
    } catch (QueueOutage outage) {
      return Optional.of(new Outcome.NotErased(outage.reason()));
    }
  }

  private static Letters.Shop shop(Webhook webhook) {
    String source = Stores.canonicalSource(webhook.platform(), webhook.source());
    return new Letters.Shop(webhook.store(), webhook.platform(), source);
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
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toSet());
  }
}
