package dev.redorelay.woocommerce;

import dev.redorelay.relay.MalformedPayload;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code order.*}: the order as it is when the webhook is delivered, minutes after what
 * caused it. Amounts are in major units of {@code currency}.
 *
 * @param id required; a small number, unique within the shop
 * @param number what people see; plugins make it another than the id
 * @param status {@code processing}, {@code completed} … or one that a plugin has added
 * @param createdVia where it was placed: {@code checkout}, {@code admin}, {@code rest-api} …
 * @param discountTotal without tax
 */
@RegisterForReflection
record Order(
    String id,
    @Nullable String number,
    @Nullable String status,
    @Nullable String createdVia,
    @Nullable String currency,
    @Nullable BigDecimal total,
    @Nullable BigDecimal totalTax,
    @Nullable BigDecimal shippingTotal,
    @Nullable BigDecimal discountTotal,
    @Nullable String paymentMethod,
    @Nullable String paymentMethodTitle,
    @Nullable String dateCreated,
    @Nullable String dateCreatedGmt,
    @Nullable String dateModified,
    @Nullable String dateModifiedGmt,
    @Nullable String datePaid,
    @Nullable String datePaidGmt,
    @Nullable String dateCompleted,
    @Nullable String dateCompletedGmt,
    @Nullable Address billing,
    @Nullable Address shipping,
    List<LineItem> lineItems,
    List<ShippingLine> shippingLines,
    List<Coupon> couponLines,
    List<Refund> refunds)
    implements Person {

  Order {
    if (id == null || id.isBlank()) {
      throw new MalformedPayload("The order has no id");
    }
    lineItems = Lists.present(lineItems);
    shippingLines = Lists.present(shippingLines);
    couponLines = Lists.present(couponLines);
    refunds = Lists.present(refunds);
  }

  /** A way of shipping that the buyer chose. */
  @RegisterForReflection
  record ShippingLine(@Nullable String methodTitle) {}

  boolean isIn(String statusName) {
    return statusName.equals(status);
  }

  @Nullable Instant createdAt() {
    return Gmt.time(dateCreatedGmt, dateCreated, dateModifiedGmt);
  }

  /** When anything of it last changed. */
  @Nullable Instant modifiedAt() {
    return Gmt.time(dateModifiedGmt, dateModified, dateModifiedGmt);
  }

  @Nullable Instant paidAt() {
    return Gmt.time(datePaidGmt, datePaid, dateModifiedGmt);
  }

  @Nullable Instant completedAt() {
    return Gmt.time(dateCompletedGmt, dateCompleted, dateModifiedGmt);
  }

  /** What the lines cost after discounts, without tax and shipping; 0 when that is not said. */
  BigDecimal subtotal() {
    return lineItems.stream()
        .map(LineItem::total)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
