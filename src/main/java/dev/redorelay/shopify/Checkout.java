package dev.redorelay.shopify;

import dev.redorelay.relay.MalformedPayload;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code checkouts/*}: a snapshot of a purchase that is not one yet. Amounts are in
 * major units of {@code currency}.
 *
 * @param token required: the checkout's name, also after API version 2026-04, which has no id
 * @param completedAt when it became an order; null while it has not
 * @param abandonedCheckoutUrl where the buyer can go on; carries an access key
 */
@RegisterForReflection
record Checkout(
    String token,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String smsMarketingPhone,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt,
    @Nullable String completedAt,
    @Nullable String currency,
    @Nullable String presentmentCurrency,
    @Nullable BigDecimal totalPrice,
    @Nullable MoneySet totalPriceSet,
    @Nullable String sourceName,
    @Nullable String abandonedCheckoutUrl,
    @Nullable ShopCustomer customer,
    @Nullable Address billingAddress,
    @Nullable Address shippingAddress,
    List<LineItem> lineItems,
    List<Discount> discountCodes)
    implements Person {

  Checkout {
    if (token == null || token.isBlank()) {
      throw new MalformedPayload("The checkout has no token");
    }
    lineItems = Lists.present(lineItems);
    discountCodes = Lists.present(discountCodes);
  }

  @Override
  public List<@Nullable String> emails() {
    return Arrays.asList(email, customer == null ? null : customer.email());
  }

  @Override
  public List<Phone> phones() {
    return List.of(
        new Phone(phone, null),
        new Phone(customer == null ? null : customer.phone(), null),
        new Phone(smsMarketingPhone, null),
        Phone.of(billingAddress),
        Phone.of(customer == null ? null : customer.defaultAddress()));
  }

  /** When the snapshot was made, which tells it from the others. */
  Instant requiredUpdatedAt() {
    if (updatedAt == null) {
      throw new MalformedPayload("The checkout has no updated_at");
    }
    return updatedAt;
  }

  boolean isCompleted() {
    return completedAt != null && !completedAt.isBlank();
  }
}
