package dev.redorelay.shopify;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Money given back, for lines or without.
 *
 * @param id names the fact, so a refund without one cannot be told
 */
@RegisterForReflection
record Refund(
    @Nullable String id,
    @Nullable Instant processedAt,
    @Nullable Instant createdAt,
    @Nullable String note,
    List<Line> refundLineItems,
    List<Transaction> transactions) {

  Refund {
    refundLineItems = Lists.present(refundLineItems);
    transactions = Lists.present(transactions);
  }

  /** A line that was given back, in part or whole. */
  @RegisterForReflection
  record Line(@Nullable BigDecimal quantity) {}

  /**
   * Money that moved, or was meant to.
   *
   * @param kind {@code refund}, {@code void} …
   * @param status {@code success}, {@code pending}, {@code failure}, {@code error}
   * @param amount in major units of {@code currency}
   */
  @RegisterForReflection
  record Transaction(
      @Nullable String kind,
      @Nullable String status,
      @Nullable BigDecimal amount,
      @Nullable String currency,
      @Nullable MoneySet amountSet) {

    boolean isRefunded() {
      return "refund".equals(kind) && "success".equals(status);
    }

    /**
     * What was given; empty when that was nothing, or is not known in the order's currency. One
     * without a currency is in the order's.
     */
    Optional<MoneySet.Amount> given(@Nullable String orderCurrency) {
      boolean own = currency == null || currency.isBlank();
      boolean foreign = !own && orderCurrency != null && !orderCurrency.equals(currency);
      MoneySet.Amount inShop = amountSet == null ? null : amountSet.shopMoney();
      MoneySet.Amount given =
          foreign || amount == null
              ? inShop
              : new MoneySet.Amount(amount, own ? orderCurrency : currency);
      return Optional.ofNullable(given).filter(money -> money.magnitude().signum() != 0);
    }
  }

  boolean hasId() {
    return id != null && !id.isBlank();
  }

  /** Whether any money was given back. */
  boolean hasPaidOut() {
    return payouts().stream().anyMatch(payout -> payout.given(null).isPresent());
  }

  /**
   * What was given back, positive, in the order's currency. A transaction in another one counts
   * with what it was in the shop's; when one does not say that, there is no sum to be named.
   */
  Optional<MoneySet.Amount> sum(@Nullable String orderCurrency) {
    BigDecimal sum = BigDecimal.ZERO;
    String currency = orderCurrency;
    for (Transaction payout : payouts()) {
      if (payout.given(null).isEmpty()) {
        continue;
      }
      Optional<MoneySet.Amount> given = payout.given(orderCurrency);
      if (given.isEmpty()) {
        return Optional.empty();
      }
      String of = given.get().currencyCode();
      if (currency != null && of != null && !currency.equals(of)) {
        return Optional.empty();
      }
      currency = currency == null ? of : currency;
      sum = sum.add(given.get().magnitude());
    }
    return Optional.of(new MoneySet.Amount(sum, currency));
  }

  private List<Transaction> payouts() {
    return transactions.stream().filter(Transaction::isRefunded).toList();
  }

  /** How many pieces were given back. */
  long pieces() {
    return refundLineItems.stream().mapToLong(line -> LineItem.pieces(line.quantity())).sum();
  }
}
