package dev.redorelay.shopify;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An amount twice: in the shop's currency, and in the one that the buyer was shown. */
@RegisterForReflection
record MoneySet(@Nullable Amount shopMoney, @Nullable Amount presentmentMoney) {

  /**
   * An amount of money.
   *
   * @param amount in major units of the currency
   * @param currencyCode ISO 4217
   */
  @RegisterForReflection
  record Amount(@Nullable BigDecimal amount, @Nullable String currencyCode) {
    /** How much, whatever the direction; 0 when that is not said. */
    BigDecimal magnitude() {
      return amount == null ? BigDecimal.ZERO : amount.abs();
    }
  }

  /** The amount in the shop's currency; null when that is not said. */
  static @Nullable BigDecimal shopAmount(@Nullable MoneySet set) {
    return set == null || set.shopMoney == null ? null : set.shopMoney.amount();
  }
}
