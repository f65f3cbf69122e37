package dev.redorelay.shopify;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A discount code that a buyer used.
 *
 * @param amount what it took off, in major units of the shop's currency
 * @param type {@code percentage}, {@code fixed_amount}, {@code shipping}
 */
@RegisterForReflection
record Discount(@Nullable String code, @Nullable BigDecimal amount, @Nullable String type) {}
