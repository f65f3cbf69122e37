package dev.redorelay.woocommerce;

import dev.redorelay.relay.MalformedPayload;
import dev.redorelay.relay.PayloadReader;
import dev.redorelay.webhook.Webhook;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The customer that a body of any shape names.
 *
 * @param id the customer's in {@code customer.*}, elsewhere that of another object
 * @param customerId 0 for a guest
 */
@RegisterForReflection
record NamedCustomer(@Nullable String id, @Nullable String customerId) {

  private static final PayloadReader<NamedCustomer> BODY = PayloadReader.of(NamedCustomer.class);

  /** The shop's id of the customer; empty for a guest, and when the body cannot be read. */
  static Optional<String> id(Webhook webhook) {
    try {
      NamedCustomer body = BODY.read(webhook);
      boolean itself = webhook.topic().name().startsWith("customer.");
      return Optional.ofNullable(itself ? body.id() : body.customerId())
          .filter(text -> !text.isBlank() && !"0".equals(text));
    } catch (MalformedPayload unreadable) {
      return Optional.empty();
    }
  }
}
