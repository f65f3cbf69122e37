package dev.redorelay.relay;

import dev.redorelay.fakes.RawWebhook;
import dev.redorelay.queue.Queue;
import dev.redorelay.redo.JudgingRedo;
import dev.redorelay.redo.RedoClient;
import dev.redorelay.store.EagerStores;
import dev.redorelay.store.EventType;
import dev.redorelay.store.RelaySettings;
import dev.redorelay.store.Stores;
import dev.redorelay.webhook.Platform;
import dev.redorelay.webhook.Topic;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The one path with every platform and translator there is, but without a container, a network and
 * a clock, so that it can be gone a thousand times a second. At its end stands {@link JudgingRedo}.
 */
public final class LoneRelay {

  private static final List<Platform> PLATFORMS = Discovered.all(Platform.class);
  private static final List<Translator<?>> TRANSLATORS =
      Discovered.all(Translator.class).stream().<Translator<?>>map(each -> each).toList();

  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

  private final Relay relay;

  private LoneRelay(Relay relay) {
    this.relay = relay;
  }

  /** A relay of this store, which sends every event there is, and each is judged. */
  public static LoneRelay of(String store) {
    return to(JudgingRedo.strict(), EagerStores.settings(), store);
  }

  /** The same, several times as fast, where it is not the events that are in question. */
  public static LoneRelay unjudged(String store) {
    return to(JudgingRedo.indulgent(), EagerStores.settings(), store);
  }

  /** The same before another Redo, and with these settings. */
  static LoneRelay to(RedoClient redo, RelaySettings settings, String store) {
    List<EventType> types = TRANSLATORS.stream().map(Translator::eventType).distinct().toList();
    Stores stores = EagerStores.of(store, PLATFORMS.stream().map(Platform::name).toList(), types);
    Queue none = (deposits, patience) -> Queue.Keeping.NO_QUEUE;
    Safekeeping safekeeping =
        new Safekeeping(none, new Redaction(Optional.empty()), new Conservation(), CLOCK);
    return new LoneRelay(
        new Relay(
            stores,
            settings,
            PLATFORMS,
            new Translators(TRANSLATORS),
            redo,
            safekeeping,
            new Endings(),
            CLOCK));
  }

  public static List<Platform> platforms() {
    return PLATFORMS;
  }

  public static Platform platform(String name) {
    return PLATFORMS.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  /** The topics of a platform that events are made of, in order. */
  public static List<String> topics(String platform) {
    return TRANSLATORS.stream()
        .filter(translator -> translator.platform().equals(platform))
        .flatMap(translator -> translator.topics().stream())
        .map(Topic::name)
        .distinct()
        .sorted()
        .toList();
  }

  /** Takes a webhook all the way. */
  public Outcome take(RawWebhook webhook) {
    Entrance entrance = relay.entrance(webhook.platform().name(), Optional.empty()).orElseThrow();
    return relay.relay(entrance, webhook.unverified(), System.nanoTime());
  }
}
