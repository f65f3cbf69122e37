package dev.redorelay.woocommerce;

import dev.redorelay.relay.MalformedPayload;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code customer.*}: somebody with an account.
 *
 * @param id required; a small number, unique within the shop
 */
@RegisterForReflection
record ShopCustomer(
    String id,
    @Nullable String email,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String dateCreatedGmt,
    @Nullable String dateModifiedGmt,
    @Nullable Address billing)
    implements Person {

  ShopCustomer {
    if (id == null || id.isBlank()) {
      throw new MalformedPayload("The customer has no id");
    }
  }
}
