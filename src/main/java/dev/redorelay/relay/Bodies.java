package dev.redorelay.relay;

import dev.redorelay.relay.Translation.Malformed;
import dev.redorelay.webhook.Webhook;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A webhook's body, read at most once for each shape that a translator asks for. */
final class Bodies {

  private final Webhook webhook;
  private final Map<PayloadReader<?>, Object> read = new HashMap<>();

  Bodies(Webhook webhook) {
    this.webhook = webhook;
  }

  /** What is wrong with the body, read in this shape. */
  Optional<Translation> malformation(PayloadReader<?> reader) {
    try {
      as(reader);
      return Optional.empty();
    } catch (MalformedPayload malformed) {
      return Optional.of(new Malformed(malformed.detail()));
    }
  }

  <P> P as(PayloadReader<P> reader) {
    Object body = read.computeIfAbsent(reader, this::read);
    if (body instanceof MalformedPayload malformed) {
      throw malformed;
    }
    return reader.type().cast(body);
  }

  private Object read(PayloadReader<?> reader) {
    try {
      return reader.read(webhook);
    } catch (MalformedPayload malformed) {
      return malformed;
    }
  }
}
