package dev.redorelay.woocommerce;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A coupon that the buyer used.
 *
 * @param discount what it took off, without tax, in major units of the order's currency
 * @param discountType {@code percent}, {@code fixed_cart} …; since WooCommerce 8
 */
@RegisterForReflection
record Coupon(
    @Nullable String code, @Nullable BigDecimal discount, @Nullable String discountType) {}
