package dev.redorelay.relay;

import dev.redorelay.queue.Letter;
import dev.redorelay.redo.CustomEvent;
import dev.redorelay.redo.Deadline;
import dev.redorelay.redo.Delivery;
import dev.redorelay.redo.RedoClient;
import dev.redorelay.relay.Outcome.HeadersMissing;
import dev.redorelay.relay.Outcome.Unknown;
import dev.redorelay.relay.Outcome.Unsigned;
import dev.redorelay.relay.Safekeeping.Arrival;
import dev.redorelay.relay.Translation.Ignored;
import dev.redorelay.relay.Translation.Malformed;
import dev.redorelay.relay.Translation.Translated;
import dev.redorelay.store.RelaySettings;
import dev.redorelay.store.Store;
import dev.redorelay.store.Stores;
import dev.redorelay.webhook.Platform;
import dev.redorelay.webhook.SignatureVerifier;
import dev.redorelay.webhook.UnverifiedWebhook;
import dev.redorelay.webhook.Verification;
import dev.redorelay.webhook.Verification.InvalidSignature;
import dev.redorelay.webhook.Verification.MissingHeaders;
import dev.redorelay.webhook.Verification.Pinged;
import dev.redorelay.webhook.Verification.UnknownSource;
import dev.redorelay.webhook.Verification.Verified;
import dev.redorelay.webhook.Webhook;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The one path: verify, translate, deliver. */
@Singleton
public class Relay {

  /** Kept back of the deadline, so that the answer itself comes in time. */
  private static final Duration TIME_TO_ANSWER = Duration.ofMillis(100);

  /** Kept back of it where there is a queue, so that it has time to write. */
  private static final Duration TIME_TO_KEEP = Duration.ofMillis(500);

  private final Stores stores;
  private final RelaySettings settings;
  private final Entrances entrances;
  private final Translators translators;
  private final RedoClient redo;
  private final Safekeeping safekeeping;
  private final Endings endings;

  Relay(
      Stores stores,
      RelaySettings settings,
      @All List<Platform> platforms,
      Translators translators,
      RedoClient redo,
      Safekeeping safekeeping,
      Endings endings) {
    this.stores = stores;
    this.settings = settings;
    this.entrances = new Entrances(platforms, stores);
    this.translators = translators;
    this.redo = redo;
    this.safekeeping = safekeeping;
    this.endings = endings;
  }

  /** The most that a webhook's body may hold, in bytes. */
  public long maxBody() {
    return settings.maxBody();
  }

  /** Where webhooks of a platform come in, for a store or, without its name, for any. */
  public Optional<Entrance> entrance(String platform, Optional<String> store) {
    return entrances.at(platform, store);
  }

  /**
   * Takes a webhook all the way, within the deadline.
   *
   * @param receivedAt when its last byte had come, as {@link System#nanoTime()} counts
   */
  public Outcome relay(Entrance entrance, UnverifiedWebhook unverified, long receivedAt) {
    Deadline deadline = Deadline.after(receivedAt, settings.deadline().minus(TIME_TO_ANSWER));
    Journey journey = Journey.through(entrance.platform(), receivedAt);
    Outcome outcome = outcome(entrance, unverified, journey, deadline);
    endings.count(journey, outcome);
    return journey.ended(outcome);
  }

  private Outcome outcome(
      Entrance entrance, UnverifiedWebhook unverified, Journey journey, Deadline deadline) {
    try {
      return relay(entrance, unverified, journey, deadline);
    } catch (RuntimeException | StackOverflowError mistake) {
      return Outcome.Mistake.of(mistake);
    }
  }

  /** Takes a webhook that was kept as a dead letter all the way once more. */
  public Outcome relayAgain(Letter kept) {
    return entrance(kept.origin().platform(), Optional.of(kept.store()))
        .map(
            at -> relay(at, KeptWebhook.read(kept.content(), kept.happenedAt()), System.nanoTime()))
        .orElseGet(Outcome.Unknown::new);
  }

  private Outcome relay(
      Entrance entrance, UnverifiedWebhook unverified, Journey journey, Deadline deadline) {
    Verification verification = SignatureVerifier.verify(unverified, entrance.platform(), entrance);
    if (!(verification instanceof Verified(Webhook webhook))) {
      return turnedAway(verification, journey);
    }
    journey.of(webhook);
    Store store = stores.named(webhook.store()).orElseThrow();
    Arrival arrival = new Arrival(webhook, unverified, entrance, store);
    return switch (translators.translate(webhook, entrance.platform(), store)) {
      case Ignored ignored -> safekeeping.end(arrival, ignored, journey, deadline);
      case Malformed malformed -> safekeeping.end(arrival, malformed, deadline);
      case Translated translated -> {
        List<Delivery> deliveries = deliver(store, translated, deadline);
        journey.delivered(translated.facts(), deliveries);
        yield safekeeping.end(arrival, translated, deliveries, deadline);
      }
    };
  }

  private List<Delivery> deliver(Store store, Translated translated, Deadline deadline) {
    Deadline forRedo = hasQueue() ? deadline.earlierBy(TIME_TO_KEEP) : deadline;
    List<Delivery> deliveries = deliver(store, translated.leading(), forRedo);
    deliveries.addAll(follow(store, translated.following(), deliveries, forRedo));
    return deliveries;
  }

  private boolean hasQueue() {
    return !(settings.queue().place() instanceof RelaySettings.Place.None);
  }

  private List<Delivery> deliver(Store store, List<CustomEvent> events, Deadline deadline) {
    Duration anAttempt = settings.redo().attemptTimeout();
    List<Delivery> deliveries = new ArrayList<>();
    for (CustomEvent event : events) {
      // each has its share of the time that is left, so that one in trouble does not take it all;
      // where they are many, the rest of them go when Shopify sends the webhook again
      Deadline share = deadline.share(events.size() - deliveries.size(), anAttempt);
      deliveries.add(redo.deliver(store, event, share));
    }
    return deliveries;
  }

  /** What follows is sent when Redo has all that goes before, and else shares its fate. */
  private List<Delivery> follow(
      Store store, List<CustomEvent> events, List<Delivery> before, Deadline deadline) {
    return before.stream()
        .filter(delivery -> !(delivery instanceof Delivery.Accepted))
        .findFirst()
        .map(failed -> Collections.nCopies(events.size(), failed.ofFollower()))
        .orElseGet(() -> redo.deliverAll(store, events, deadline));
  }

  private static Outcome turnedAway(Verification verification, Journey journey) {
    return switch (verification) {
      case Pinged() -> new Outcome.Ignored("ping");
      case MissingHeaders(boolean signature, List<String> names) ->
          signature ? new Unsigned(names) : new HeadersMissing(names);
      case UnknownSource() -> new Unknown();
      case InvalidSignature(String store) -> {
        journey.to(store);
        yield new Unsigned(List.of());
      }
      case Verified verified -> throw new IllegalArgumentException("not turned away");
    };
  }
}
