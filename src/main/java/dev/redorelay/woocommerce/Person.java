package dev.redorelay.woocommerce;

import org.jspecify.annotations.Nullable;

/** Whatever names a person: an order by its billing address alone, a customer by itself as well. */
interface Person {

  /** Its own, before the billing address's. */
  default @Nullable String email() {
    return null;
  }

  default @Nullable String firstName() {
    return null;
  }

  default @Nullable String lastName() {
    return null;
  }

  @Nullable Address billing();
}
