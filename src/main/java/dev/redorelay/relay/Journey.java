package dev.redorelay.relay;

import dev.redorelay.redo.Delivery;
import dev.redorelay.relay.Translation.Fact;
import dev.redorelay.webhook.Platform;
import dev.redorelay.webhook.Webhook;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/**
 * What is worth knowing of one webhook's way through the relay, written as one log line when it
 * ends. Never a payload, a person, a secret or a header that was not checked.
 */
public final class Journey {

  private static final Logger LOG = Logger.getLogger("dev.redorelay.webhook");
  private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

  /** An order may have hundreds of lines, each an event. */
  private static final int MOST_NAMED = 20;

  private static final int USUAL_LENGTH = 256;

  private final long startedAt;
  private final StringBuilder facts = new StringBuilder(USUAL_LENGTH);
  private String platform = "";
  private String store = "";
  private String topic = "";

  private Journey(long startedAt) {
    this.startedAt = startedAt;
  }

  static Journey through(Platform platform, long startedAt) {
    Journey journey = new Journey(startedAt);
    journey.platform = platform.name();
    journey.note("platform", platform.name());
    return journey;
  }

  /** Logs a mistake of ours. */
  public static Outcome mistaken(Throwable e) {
    return new Journey(System.nanoTime()).ended(Outcome.Mistake.of(e));
  }

  /** Logs a request that did not get as far as a platform's door. */
  public static Outcome turnedAway(Outcome outcome) {
    return new Journey(System.nanoTime()).ended(outcome);
  }

  Journey to(String store) {
    this.store = store;
    note("store", store);
    return this;
  }

  Journey of(Webhook webhook) {
    to(webhook.store());
    topic = webhook.topic().loggable();
    note("topic", topic);
    webhook
        .details()
        .webhookId()
        .filter(id -> PLAIN_ID.matcher(id).matches())
        .ifPresent(id -> note("webhookId", id));
    return this;
  }

  void delivered(List<Fact> sent, List<Delivery> deliveries) {
    note("uniqueIds", uniqueIds(sent));
    note(
        "redoStatus",
        deliveries.stream()
            .map(delivery -> String.valueOf(delivery.redoStatus()))
            .distinct()
            .collect(Collectors.joining(",")));
    note("attempts", attempts(deliveries));
  }

  void erased(int letters) {
    note("erased", letters);
  }

  private static String uniqueIds(List<Fact> sent) {
    int more = sent.size() - MOST_NAMED;
    return sent.stream()
            .limit(MOST_NAMED)
            .map(fact -> fact.event().uniqueId().value())
            .collect(Collectors.joining(","))
        + (more > 0 ? "(+" + more + ")" : "");
  }

  /** How many requests were sent. Events that went in one request share its delivery. */
  private static int attempts(List<Delivery> deliveries) {
    Set<Delivery> requests = Collections.newSetFromMap(new IdentityHashMap<>());
    requests.addAll(deliveries);
    return requests.stream().mapToInt(Delivery::attempts).sum();
  }

  private void note(String key, Object value) {
    facts.append(' ').append(key).append('=').append(value);
  }

  /** What counts of it. */
  Endings.Ending ending(Outcome outcome) {
    return new Endings.Ending(platform, store, topic, Wording.name(outcome));
  }

  /** Writes the line, and passes the outcome on. */
  Outcome ended(Outcome outcome) {
    Level level = level(outcome);
    if (LOG.isEnabled(level)) {
      note("ms", Duration.ofNanos(System.nanoTime() - startedAt).toMillis());
      String reason = Wording.reason(outcome);
      if (!reason.isEmpty()) {
        note("reason", '"' + reason.replace('"', '\'') + '"');
      }
      LOG.log(level, "outcome=" + Wording.name(outcome) + facts);
    }
    return outcome;
  }

  private static Level level(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused refused -> Level.ERROR;
      case Outcome.Kept kept -> Level.ERROR;
      case Outcome.Malformed malformed -> Level.ERROR;
      case Outcome.NotKept notKept -> Level.ERROR;
      case Outcome.NotErased notErased -> Level.ERROR;
      case Outcome.Mistake mistake -> Level.ERROR;
      case Outcome.Queued queued -> Level.WARN;
      case Outcome.Undelivered undelivered -> Level.WARN;
      case Outcome.Accepted accepted -> Level.INFO;
      case Outcome.Ignored ignored -> Level.INFO;
      case Outcome.Unsigned unsigned -> Level.INFO;
      case Outcome.HeadersMissing missing -> Level.INFO;
      case Outcome.Unknown unknown -> Level.INFO;
      case Outcome.TooLarge large -> Level.INFO;
      case Outcome.Incomplete incomplete -> Level.INFO;
    };
  }
}
