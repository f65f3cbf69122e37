package dev.redorelay.shopify;

import dev.redorelay.relay.MalformedPayload;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code draft_orders/*}: an order that the merchant writes for a customer. Amounts are
 * in major units of {@code currency}, the shop's.
 *
 * @param id required
 * @param name the number that people see, {@code #D1}
 * @param orderId the order that it has become; null while it is a draft
 * @param invoiceSentAt when the customer was last sent the invoice; null before
 * @param invoiceUrl where the customer can pay; carries an access key
 */
@RegisterForReflection
record DraftOrder(
    String id,
    @Nullable String name,
    @Nullable String orderId,
    @Nullable String email,
    @Nullable Instant createdAt,
    @Nullable Instant invoiceSentAt,
    @Nullable String invoiceUrl,
    @Nullable String currency,
    @Nullable BigDecimal totalPrice,
    @Nullable BigDecimal subtotalPrice,
    @Nullable BigDecimal totalTax,
    Order.@Nullable ShippingLine shippingLine,
    @Nullable String tags,
    @Nullable ShopCustomer customer,
    @Nullable Address billingAddress,
    @Nullable Address shippingAddress,
    List<LineItem> lineItems)
    implements Person {

  DraftOrder {
    if (id == null || id.isBlank()) {
      throw new MalformedPayload("The draft order has no id");
    }
    lineItems = Lists.present(lineItems);
  }

  @Override
  public List<@Nullable String> emails() {
    return Arrays.asList(email, customer == null ? null : customer.email());
  }

  @Override
  public List<Phone> phones() {
    return List.of(
        new Phone(customer == null ? null : customer.phone(), null),
        Phone.of(billingAddress),
        Phone.of(customer == null ? null : customer.defaultAddress()));
  }

  /** Whether it has become an order. */
  boolean isOrder() {
    return orderId != null && !orderId.isBlank();
  }
}
