package dev.redorelay.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A shop platform as its webhooks show it: what its headers are called, and what is peculiar to how
 * it signs. Every platform here signs the raw body with HMAC-SHA256 and sends the digest in Base64.
 */
public interface Platform {

  /** The name in the address, in configuration keys and in every {@code uniqueId}. */
  String name();

  /** The header that carries the signature. */
  String signatureHeader();

  /** The headers, besides the signature, that this platform sends with every webhook. */
  List<String> requiredHeaders();

  /** What the webhook is about. The header is required. */
  Topic topic(UnverifiedWebhook webhook);

  /** The shop that sent the webhook, as the platform names it. The header is required. */
  String source(UnverifiedWebhook webhook);

  /** The value of a header by its documented name, under any of the spellings the platform uses. */
  Optional<String> header(UnverifiedWebhook webhook, String name);

  /** How the platform tries an address out; empty when it does not, or does so by a webhook. */
  default Optional<Ping> ping() {
    return Optional.empty();
  }

  /**
   * The texts that the platform may sign with where this is the configured secret: it may keep a
   * secret in another spelling than it shows.
   */
  default List<String> spellings(String secret) {
    return List.of(secret);
  }

  /**
   * What the platform says of this delivery. It is passed on; nothing depends on it but times: when
   * an order was paid, and what stands in for a time that a body does not state.
   */
  Details details(UnverifiedWebhook webhook);

  /** Whether a body is all that is left of one that the platform has cut short. */
  default boolean isCutShort(Webhook webhook) {
    return false;
  }

  /** Why no event is made of a topic that has no translator. */
  default String whyNoEvent(Topic topic) {
    return "no event is made of this topic";
  }

  /** The platform's id of the customer that the webhook tells of; empty when it names none. */
  default Optional<String> customerId(Webhook webhook) {
    return Optional.empty();
  }

  /** What the webhook asks to erase of what is kept. */
  default Erasure erasure(Webhook webhook) {
    return new Erasure.Nothing();
  }

  /**
   * The platform's optional words on a delivery.
   *
   * @param apiVersion the version of the body's shape
   * @param webhookId the delivery; the same on its retries
   * @param eventId the merchant's action, shared by all topics it caused
   * @param triggeredAt when the platform noticed the fact
   */
  record Details(
      Optional<String> apiVersion,
      Optional<String> webhookId,
      Optional<String> eventId,
      Optional<Instant> triggeredAt) {}
}
