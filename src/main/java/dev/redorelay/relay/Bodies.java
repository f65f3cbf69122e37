package dev.redorelay.relay;

import dev.redorelay.relay.Translation.Malformed;
import dev.redorelay.webhook.Webhook;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A webhook's body, read at most once for each shape that a translator asks for. */
final class Bodies {

  private final Webhook webhook;
  private final Map<Class<?>, Object> read = new HashMap<>();

  Bodies(Webhook webhook) {
    this.webhook = webhook;
  }

  /** What is wrong with the body, read in this shape. */
  Optional<Translation> malformation(Class<?> type) {
    try {
      as(type);
      return Optional.empty();
    } catch (MalformedPayload malformed) {
      return Optional.of(new Malformed(malformed.detail()));
    }
  }

  <P> P as(Class<P> type) {
    Object body = read.computeIfAbsent(type, this::read);
    if (body instanceof MalformedPayload malformed) {
      throw malformed;
    }
    return type.cast(body);
  }

  private Object read(Class<?> type) {
    try {
      return PayloadReader.read(webhook, type);
    } catch (MalformedPayload malformed) {
      return malformed;
    }
  }
}
