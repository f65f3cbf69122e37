package dev.redorelay.queue;

import java.time.Instant;
import java.util.Optional;

/**
 * What the queue keeps: an event on its way to Redo or, as a dead letter, a webhook whose body
 * could not be read.
 *
 * @param store the configured name of the store
 * @param uniqueId names the fact, or the webhook; held once per store
 * @param kind what the content is
 * @param name the event's name, or the webhook's topic
 * @param origin the webhook that it came by
 * @param person whom it tells of, so that it can be found when it has to be erased
 * @param content the event as Redo reads it, or the webhook
 * @param happenedAt when the fact happened at its source, or the webhook came in
 * @param goodUntil when its event type's {@code max-age} ends; empty when it has none
 * @param follows the {@code uniqueId} that has to leave the queue before; empty for none
 */
public record Letter(
    String store,
    String uniqueId,
    Kind kind,
    String name,
    Origin origin,
    Person person,
    Content content,
    Instant happenedAt,
    Optional<Instant> goodUntil,
    Optional<String> follows) {

  /** What a letter's content is. */
  public enum Kind {
    /** A Redo custom event, as JSON. */
    EVENT,
    /** A webhook that could not be read; always a dead letter. */
    WEBHOOK
  }

  /**
   * The webhook that a letter came by.
   *
   * @param platform {@code shopify} or {@code woocommerce}
   * @param source the shop that sent it, as sources are compared; a store may take those of several
   * @param topic as the platform names it
   * @param webhookId the platform's name of the delivery, where it gave one
   */
  public record Origin(String platform, String source, String topic, Optional<String> webhookId) {}

  /**
   * Whom a letter tells of. E-mail address and phone number are as Redo is told them.
   *
   * @param customerId the platform's, which Redo is not told: the same whatever addresses and
   *     numbers the person gave; empty for a guest
   */
  public record Person(
      Optional<String> email, Optional<String> phoneNumber, Optional<String> customerId) {
    /** Nobody that could be found. */
    public static final Person UNKNOWN =
        new Person(Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Override
  public String toString() {
    return kind + " " + uniqueId;
  }
}
