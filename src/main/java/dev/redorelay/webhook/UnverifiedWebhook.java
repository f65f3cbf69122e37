package dev.redorelay.webhook;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that claims to be a webhook. Nobody may read its body but {@link SignatureVerifier},
 * which turns it into a {@link Webhook} when the claim holds.
 */
public final class UnverifiedWebhook {

  private final HeaderSource headers;
  private final byte[] body;
  private final Instant receivedAt;

  /**
   * @param headers looks a header up by name, whatever its case; null when it was not sent
   * @param body the body exactly as it came; it is not copied and must not be changed afterwards
   * @param receivedAt when the last byte had come
   */
  public UnverifiedWebhook(HeaderSource headers, byte[] body, Instant receivedAt) {
    this.headers = headers;
    this.body = body;
    this.receivedAt = receivedAt;
  }

  /** A header's value; a blank one counts as absent. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.value(name)).filter(value -> !value.isBlank());
  }

  /** The same with headers from elsewhere. */
  public UnverifiedWebhook withHeaders(HeaderSource other) {
    return new UnverifiedWebhook(other, body, receivedAt);
  }

  byte[] body() {
    return body;
  }

  Instant receivedAt() {
    return receivedAt;
  }

  /** Where header values come from. */
  @FunctionalInterface
  public interface HeaderSource {
    /** The value of a header, or null when it was not sent. */
    @Nullable String value(String name);
  }
}
