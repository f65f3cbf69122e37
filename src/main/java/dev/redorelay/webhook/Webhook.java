package dev.redorelay.webhook;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A webhook whose signature was found right. Only {@link SignatureVerifier} makes one, so whoever
 * holds a {@code Webhook} holds the platform's own words.
 */
public final class Webhook {

  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  private final String platform;
  private final String store;
  private final String source;
  private final Topic topic;
  private final Platform.Details details;
  private final Instant receivedAt;
  private final byte[] body;

  Webhook(Platform platform, String store, UnverifiedWebhook verified) {
    this.platform = platform.name();
    this.store = store;
    this.source = platform.source(verified);
    this.topic = platform.topic(verified);
    this.details = platform.details(verified);
    this.receivedAt = verified.receivedAt();
    this.body = verified.body();
  }

  /** The platform's name: {@code shopify}. */
  public String platform() {
    return platform;
  }

  /** The configured name of the store whose secret signed this webhook. */
  public String store() {
    return store;
  }

  /** The shop that sent it, as the platform names it. */
  public String source() {
    return source;
  }

  public Topic topic() {
    return topic;
  }

  /** What the platform says of this delivery. */
  public Platform.Details details() {
    return details;
  }

  /** When the relay had received the whole webhook. */
  public Instant receivedAt() {
    return receivedAt;
  }

  /** A copy of the body, byte for byte as it was signed. */
  public byte[] body() {
    return body.clone();
  }

  /** The body's length in bytes. */
  public int length() {
    return body.length;
  }

  /**
   * When a fact happened: the first of the body's times that is there, else when the platform
   * noticed it, else when it came here. A time more than five minutes ahead of the webhook's
   * arrival cannot be when something happened: then the arrival stands in for it.
   */
  public Instant happenedAt(@Nullable Instant... bodyTimes) {
    for (Instant time : bodyTimes) {
      if (time != null) {
        return notInTheFuture(time);
      }
    }
    return details.triggeredAt().map(this::notInTheFuture).orElse(receivedAt);
  }

  private Instant notInTheFuture(Instant time) {
    return time.isAfter(receivedAt.plus(CLOCK_TOLERANCE)) ? receivedAt : time;
  }
}
