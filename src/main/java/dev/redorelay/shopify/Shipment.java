package dev.redorelay.shopify;

import dev.redorelay.relay.MalformedPayload;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code fulfillments/*}: a parcel on its way, or whatever else carries lines of an
 * order to the buyer.
 *
 * @param id required; the fulfillment's
 * @param name the order's number and a count, {@code #1001.1} or {@code #1001-F1}
 * @param status what became of the fulfillment: {@code success}, {@code pending}, {@code cancelled}
 *     …
 * @param shipmentStatus how the parcel is doing: {@code in_transit}, {@code delivered} …; null when
 *     no carrier tells
 * @param email the buyer's; the destination is the recipient's, so neither its phone and name nor
 *     its place is used
 */
@RegisterForReflection
record Shipment(
    String id,
    @Nullable String orderId,
    @Nullable String name,
    @Nullable String status,
    @Nullable String shipmentStatus,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt,
    @Nullable Instant estimatedDeliveryAt,
    @Nullable String trackingCompany,
    @Nullable String trackingNumber,
    List<String> trackingNumbers,
    @Nullable String trackingUrl,
    List<String> trackingUrls,
    @Nullable String email,
    List<LineItem> lineItems)
    implements Person {

  Shipment {
    if (id == null || id.isBlank()) {
      throw new MalformedPayload("The fulfillment has no id");
    }
    trackingNumbers = Lists.orElse(Lists.present(trackingNumbers), trackingNumber);
    trackingUrls = Lists.orElse(Lists.present(trackingUrls), trackingUrl);
    lineItems = Lists.present(lineItems);
  }

  @Override
  public List<@Nullable String> emails() {
    return Arrays.asList(email);
  }

  @Override
  public List<Phone> phones() {
    return List.of();
  }

  @Override
  public @Nullable ShopCustomer customer() {
    return null;
  }

  @Override
  public @Nullable Address billingAddress() {
    return null;
  }

  @Override
  public @Nullable Address shippingAddress() {
    return null;
  }

  /** The number of the order that people see: what stands before {@code .n} or {@code -Fn}. */
  @Nullable String orderNumber() {
    return name == null ? null : name.replaceFirst("(\\.|-F)\\d+$", "");
  }
}
