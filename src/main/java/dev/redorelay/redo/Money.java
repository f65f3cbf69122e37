package dev.redorelay.redo;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An event's {@code value} with its {@code valueCurrency}: Redo takes both or neither, and 0 counts
 * as unset.
 *
 * @param amount in major units of the currency; not 0
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, String currency) {

  private static final Pattern ISO_4217 = Pattern.compile("[A-Z]{3}");

  public Money {
    if (!isLawful(amount, currency)) {
      throw new IllegalArgumentException("not money that Redo takes");
    }
  }

  /** The money, when there is an amount other than 0 and a currency. */
  public static Optional<Money> of(@Nullable BigDecimal amount, @Nullable String currency) {
    return amount != null && currency != null && isLawful(amount, currency)
        ? Optional.of(new Money(amount, currency))
        : Optional.empty();
  }

  private static boolean isLawful(BigDecimal amount, String currency) {
    return amount.signum() != 0
        && EventData.isPlainNumber(amount)
        && ISO_4217.matcher(currency).matches();
  }
}
