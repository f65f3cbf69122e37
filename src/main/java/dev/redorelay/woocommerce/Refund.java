package dev.redorelay.woocommerce;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Money given back, as far as an order tells: not when.
 *
 * @param id names the fact, so a refund without one cannot be told
 * @param total in major units of the order's currency; negative
 */
@RegisterForReflection
record Refund(@Nullable String id, @Nullable String reason, @Nullable BigDecimal total) {

  boolean hasId() {
    return id != null && !id.isBlank();
  }

  /** Whether any money was given back: goods can be taken back without. */
  boolean hasPaidOut() {
    return total == null || total.signum() != 0;
  }

  /** What was given back, positive; null when that is not said. */
  @Nullable BigDecimal amount() {
    return total == null ? null : total.abs();
  }
}
