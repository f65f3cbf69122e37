package dev.redorelay.shopify;

import dev.redorelay.relay.MalformedPayload;
import dev.redorelay.relay.PayloadReader;
import dev.redorelay.webhook.Webhook;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The customer that a body of any shape names.
 *
 * @param id the customer's in {@code customers/*}, elsewhere that of another object
 */
@RegisterForReflection
record NamedCustomer(@Nullable String id, @Nullable ShopCustomer customer) {

  private static final PayloadReader<NamedCustomer> BODY = PayloadReader.of(NamedCustomer.class);

  /** Shopify's id of the customer; empty for a guest, and when the body cannot be read. */
  static Optional<String> id(Webhook webhook) {
    try {
      NamedCustomer body = BODY.read(webhook);
      Optional<String> id =
          webhook.topic().name().startsWith("customers/")
              ? Optional.ofNullable(body.id())
              : Optional.ofNullable(body.customer()).map(ShopCustomer::id);
      return id.filter(text -> !text.isBlank());
    } catch (MalformedPayload unreadable) {
      return Optional.empty();
    }
  }
}
