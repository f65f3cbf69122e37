package dev.redorelay.relay;

import jakarta.inject.Singleton;
import java.util.Map;

/** Counts, since the relay started, how the journeys of webhooks ended. */
@Singleton
public final class Endings {

  /** What stands for topics and reasons of which there are too many. */
  public static final String OTHER = "other";

  private static final int MOST_SERIES = 500;
  private static final int MOST_REASONS = 100;
  private static final int MOST_STORES = 10_000;

  private final Tally<Ending> webhooks = new Tally<>(MOST_SERIES, Ending::ofAnotherTopic);
  private final Tally<String> ignored = new Tally<>(MOST_REASONS, reason -> OTHER);
  private final Tally<String> badSignatures = new Tally<>(MOST_STORES, store -> OTHER);

  /**
   * How a journey ended.
   *
   * @param store "" when it is not known
   * @param topic of a verified webhook; "" for any other, since anything can be in that header
   * @param outcome in one word
   */
  public record Ending(String platform, String store, String topic, String outcome) {
    private Ending ofAnotherTopic() {
      return new Ending(platform, store, topic.isEmpty() ? topic : OTHER, outcome);
    }
  }

  void count(Journey journey, Outcome outcome) {
    Ending ending = journey.ending(outcome);
    webhooks.count(ending);
    if (outcome instanceof Outcome.Ignored(String reason)) {
      ignored.count(beginning(reason));
    }
    if (outcome instanceof Outcome.Unsigned && !ending.store().isEmpty()) {
      badSignatures.count(ending.store());
    }
  }

  /** What comes after a colon differs from webhook to webhook. */
  private static String beginning(String reason) {
    int colon = reason.indexOf(':');
    return colon < 0 ? reason : reason.substring(0, colon);
  }

  /** All webhooks. */
  public Map<Ending, Long> webhooks() {
    return webhooks.counts();
  }

  /** Webhooks of which no event was made, by the reason for that. */
  public Map<String, Long> ignored() {
    return ignored.counts();
  }

  /** Requests whose signature was wrong, by the store that they named. */
  public Map<String, Long> badSignatures() {
    return badSignatures.counts();
  }
}
