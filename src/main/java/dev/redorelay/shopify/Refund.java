package dev.redorelay.shopify;

import dev.redorelay.redo.Money;
import dev.redorelay.relay.MalformedPayload;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Money given back, for lines or without.
 *
 * @param id required: it names the fact
 */
@RegisterForReflection
record Refund(
    String id,
    @Nullable Instant processedAt,
    @Nullable Instant createdAt,
    @Nullable String note,
    List<Line> refundLineItems,
    List<Transaction> transactions) {

  Refund {
    if (id == null || id.isBlank()) {
      throw new MalformedPayload("A refund of the order has no id");
    }
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
  }

  /** Whether any money was given back. */
  boolean hasPaidOut() {
    return sum(payouts().stream().map(Transaction::amount)).signum() != 0;
  }

  /**
   * What was given back, positive, in the order's currency. Transactions in another currency count
   * with what they were in the shop's; when one does not say that, there is no sum to be named.
   */
  Optional<Money> value(@Nullable String orderCurrency) {
    boolean ownCurrency =
        payouts().stream()
            .allMatch(
                payout -> payout.currency() == null || payout.currency().equals(orderCurrency));
    if (ownCurrency) {
      return Money.of(sum(payouts().stream().map(Transaction::amount)), orderCurrency);
    }
    List<MoneySet.Amount> inShop =
        payouts().stream()
            .map(Transaction::amountSet)
            .map(set -> set == null ? null : set.shopMoney())
            .filter(amount -> amount != null && amount.currencyCode() != null)
            .toList();
    Set<String> currencies =
        inShop.stream().map(MoneySet.Amount::currencyCode).collect(Collectors.toSet());
    return inShop.size() == payouts().size() && currencies.size() == 1
        ? Money.of(sum(inShop.stream().map(MoneySet.Amount::amount)), currencies.iterator().next())
        : Optional.empty();
  }

  private List<Transaction> payouts() {
    return transactions.stream().filter(Transaction::isRefunded).toList();
  }

  private static BigDecimal sum(Stream<@Nullable BigDecimal> amounts) {
    return amounts
        .map(amount -> amount == null ? BigDecimal.ZERO : amount.abs())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** How many pieces were given back. */
  long pieces() {
    return refundLineItems.stream()
        .mapToLong(line -> line.quantity() == null ? 0 : line.quantity().longValue())
        .sum();
  }
}
