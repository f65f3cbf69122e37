package dev.redorelay.relay;

import dev.redorelay.queue.Letters;
import dev.redorelay.queue.OpenQueue;
import dev.redorelay.queue.QueueOutage;
import dev.redorelay.redo.Deadline;
import dev.redorelay.redo.PhoneNumber;
import dev.redorelay.relay.Safekeeping.Arrival;
import dev.redorelay.store.Store;
import dev.redorelay.store.Stores;
import dev.redorelay.webhook.Erasure;
import dev.redorelay.webhook.Webhook;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Erases what the queue holds of people and shops, when a platform's webhook asks for it. A large
 * queue takes longer to read than the platform waits: it then sends the webhook again, and finds it
 * done. Events that Redo has are Redo's to erase.
 */
@Singleton
final class Redaction {

  private final Optional<Letters> letters;
  private final Erasing erasing = new Erasing();

  @Inject
  Redaction(OpenQueue queue) {
    this(queue.letters());
  }

  Redaction(Optional<Letters> letters) {
    this.letters = letters;
  }

  /** What is to be erased of a shop; of a person, or all of it. */
  private record Wanted(Letters.Shop shop, Optional<Letters.Traces> ofPerson) {
    int from(Letters letters) {
      return ofPerson
          .map(traces -> letters.erase(shop, traces))
          .orElseGet(() -> letters.erase(shop));
    }
  }

  /**
   * Erases what a webhook asks for, if for anything; how it ends when that has failed. Where there
   * is no queue there is nothing to erase, whatever the webhook says.
   */
  Optional<Outcome> failure(Arrival arrival, Journey journey, Deadline deadline) {
    return letters.flatMap(kept -> failure(arrival, kept, journey, deadline));
  }

  private Optional<Outcome> failure(
      Arrival arrival, Letters kept, Journey journey, Deadline deadline) {
    Letters.Shop shop = shop(arrival.webhook());
    return switch (arrival.platform().erasure(arrival.webhook())) {
      case Erasure.Nothing() -> Optional.empty();
      case Erasure.Unreadable(String detail) -> Optional.of(new Outcome.Malformed(detail));
      case Erasure.WholeShop() ->
          failure(new Wanted(shop, Optional.empty()), kept, journey, deadline);
      case Erasure.OfPerson person -> {
        Letters.Traces traces = traces(person, arrival.store());
        yield failure(new Wanted(shop, Optional.of(traces)), kept, journey, deadline);
      }
    };
  }

  private Optional<Outcome> failure(
      Wanted wanted, Letters kept, Journey journey, Deadline deadline) {
    try {
      journey.erased(erasing.erase(wanted, () -> wanted.from(kept), deadline));
      return Optional.empty();
    } catch (QueueOutage outage) {
      return Optional.of(new Outcome.NotErased(outage.reason()));
    } catch (TimeoutException late) {
      return Optional.of(new Outcome.NotErased("it takes longer than a webhook waits and goes on"));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Optional.of(new Outcome.NotErased("the relay is stopping"));
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
    return texts.map(String::strip).filter(text -> !text.isEmpty()).collect(Collectors.toSet());
  }
}
