package dev.redorelay.woocommerce;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * A billing or shipping address.
 *
 * @param state a code where WooCommerce knows the country's states ({@code CA}, {@code DE-BE}),
 *     else what the buyer wrote
 * @param country ISO 3166-1 alpha-2
 * @param email only billing addresses have one
 * @param phone as the buyer wrote it
 */
@RegisterForReflection
record Address(
    @Nullable String firstName,
    @Nullable String lastName,
    @JsonProperty("address_1") @Nullable String address1,
    @JsonProperty("address_2") @Nullable String address2,
    @Nullable String city,
    @Nullable String state,
    @Nullable String postcode,
    @Nullable String country,
    @Nullable String email,
    @Nullable String phone) {

  private static final String CODE = "[A-Z0-9]{1,3}";

  /** Whether the state is a code: short, or beginning with the country's. */
  boolean hasStateCode() {
    return state != null
        && (state.matches(CODE)
            || (country != null
                && state.startsWith(country)
                && state.substring(country.length()).matches("-?" + CODE)));
  }
}
