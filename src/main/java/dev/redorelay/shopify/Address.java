package dev.redorelay.shopify;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A billing, shipping or default address. */
@RegisterForReflection
record Address(
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String phone,
    @Nullable String address1,
    @Nullable String address2,
    @Nullable String city,
    @Nullable String province,
    @Nullable String provinceCode,
    @Nullable String zip,
    @Nullable String country,
    @Nullable String countryCode,
    @Nullable BigDecimal latitude,
    @Nullable BigDecimal longitude) {}
