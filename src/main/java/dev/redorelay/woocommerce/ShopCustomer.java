package dev.redorelay.woocommerce;

import dev.redorelay.relay.MalformedPayload;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
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
    @Nullable String dateCreated,
    @Nullable String dateCreatedGmt,
    @Nullable String dateModified,
    @Nullable String dateModifiedGmt,
    @Nullable Address billing)
    implements Person {

  ShopCustomer {
    if (id == null || id.isBlank()) {
      throw new MalformedPayload("The customer has no id");
    }
  }

  @Nullable Instant createdAt() {
    return Gmt.time(dateCreatedGmt, dateCreated, dateModifiedGmt);
  }

  @Nullable Instant modifiedAt() {
    return Gmt.time(dateModifiedGmt, dateModified, dateModifiedGmt);
  }
}
