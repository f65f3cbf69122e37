package dev.redorelay.shopify;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import dev.redorelay.relay.MalformedPayload;
import dev.redorelay.webhook.Webhook;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code orders/*}, as far as events are made of it. All amounts are in major units of
 * {@code currency}, the shop's.
 *
 * @param id required; may exceed 2^53, hence text
 * @param name the number that people see, {@code #1001}
 * @param sourceName where it was placed: a word such as {@code web}, or the id of an app
 */
@RegisterForReflection
record Order(
    String id,
    @Nullable String name,
    @Nullable String email,
    @Nullable String contactEmail,
    @Nullable String phone,
    @Nullable Instant createdAt,
    @Nullable Instant processedAt,
    @Nullable Instant updatedAt,
    @Nullable Instant cancelledAt,
    @Nullable String cancelReason,
    @Nullable String currency,
    @Nullable String presentmentCurrency,
    @Nullable BigDecimal totalPrice,
    @Nullable BigDecimal subtotalPrice,
    @Nullable BigDecimal totalTax,
    @Nullable BigDecimal totalDiscounts,
    @Nullable MoneySet totalPriceSet,
    @Nullable MoneySet totalShippingPriceSet,
    @Nullable String financialStatus,
    @Nullable String fulfillmentStatus,
    List<String> paymentGatewayNames,
    @Nullable String sourceName,
    @Nullable String customerLocale,
    @Nullable String tags,
    @Nullable Boolean test,
    @Nullable String orderStatusUrl,
    @Nullable ShopCustomer customer,
    @Nullable Address billingAddress,
    @Nullable Address shippingAddress,
    List<LineItem> lineItems,
    List<Discount> discountCodes,
    List<ShippingLine> shippingLines,
    List<Fulfillment> fulfillments,
    List<Refund> refunds)
    implements Person {

  /** Ids are numbers without leading zeros: the longer is the higher. */
  private static final Comparator<String> AS_NUMBERS =
      Comparator.comparingInt(String::length).thenComparing(naturalOrder());

  /** The oldest first. */
  private static final Comparator<Fulfillment> BY_AGE =
      Comparator.comparing(Fulfillment::createdAt, nullsFirst(naturalOrder()))
          .thenComparing(Fulfillment::id, nullsFirst(AS_NUMBERS));

  Order {
    if (id == null || id.isBlank()) {
      throw new MalformedPayload("The order has no id");
    }
    paymentGatewayNames = Lists.present(paymentGatewayNames);
    lineItems = Lists.present(lineItems);
    discountCodes = Lists.present(discountCodes);
    shippingLines = Lists.present(shippingLines);
    fulfillments = Lists.present(fulfillments);
    refunds = Lists.present(refunds);
  }

  /** A way of shipping that the buyer chose. */
  @RegisterForReflection
  record ShippingLine(@Nullable String title) {}

  @Override
  public List<@Nullable String> emails() {
    return Arrays.asList(email, contactEmail, customer == null ? null : customer.email());
  }

  @Override
  public List<Phone> phones() {
    return List.of(
        new Phone(phone, null),
        new Phone(customer == null ? null : customer.phone(), null),
        Phone.of(billingAddress),
        Phone.of(customer == null ? null : customer.defaultAddress()));
  }

  /** When the order was changed, which tells one change from the others. */
  Instant requiredUpdatedAt() {
    if (updatedAt == null) {
      throw new MalformedPayload("The order has no updated_at");
    }
    return updatedAt;
  }

  boolean isTest() {
    return Boolean.TRUE.equals(test);
  }

  /** The fulfillment that was made last; of several in one second, that with the highest id. */
  Optional<Fulfillment> newestFulfillment() {
    return fulfillments.stream().max(BY_AGE);
  }

  /** The fulfillments that can be tracked, the newest first: those that came to nothing cannot. */
  List<Fulfillment> trackable() {
    return fulfillments.stream()
        .filter(fulfillment -> !fulfillment.isNotSent())
        .sorted(BY_AGE.reversed())
        .toList();
  }

  /** When the order was last sent on its way, in whole or in part. */
  Instant fulfilledAt(Webhook webhook) {
    return webhook.happenedAt(
        newestFulfillment().map(Fulfillment::createdAt).orElse(null), updatedAt);
  }
}
