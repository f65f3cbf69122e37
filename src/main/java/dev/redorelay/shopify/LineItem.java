package dev.redorelay.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order or a checkout.
 *
 * @param title the product's name, without the variant's
 * @param price of one piece, in major units of the shop's currency
 * @param totalDiscount what the line's own discounts take off, where allocations are not given
 * @param discountAllocations what each discount of the purchase takes off this line
 * @param appliedDiscount what the merchant takes off a draft's line; whether of each piece or of
 *     all is not documented, so such a line has no total
 * @param properties what the buyer filled in: an array of names and values, an object, or null
 */
@RegisterForReflection
record LineItem(
    @Nullable String id,
    @Nullable String productId,
    @Nullable String variantId,
    @Nullable String sku,
    @Nullable String title,
    @Nullable String variantTitle,
    @Nullable String vendor,
    @Nullable BigDecimal quantity,
    @Nullable BigDecimal price,
    @Nullable BigDecimal totalDiscount,
    List<Allocation> discountAllocations,
    @Nullable Discount appliedDiscount,
    @Nullable JsonNode properties) {

  private static final BigDecimal MAX_PIECES = BigDecimal.valueOf(1_000_000_000);

  LineItem {
    discountAllocations = Lists.present(discountAllocations);
  }

  /** A discount's share that falls on a line. */
  @RegisterForReflection
  record Allocation(@Nullable BigDecimal amount) {}

  boolean hasId() {
    return id != null && !id.isBlank();
  }

  /** How many pieces; 0 when that is not said. */
  long pieces() {
    return pieces(quantity);
  }

  /** A quantity as a number of pieces; 0 when it is not said, or is absurd. */
  static long pieces(@Nullable BigDecimal quantity) {
    return quantity == null || quantity.abs().compareTo(MAX_PIECES) > 0 ? 0 : quantity.longValue();
  }

  /** What discounts take off the whole line; null when that is not said. */
  @Nullable BigDecimal discount() {
    if (discountAllocations.isEmpty()) {
      return totalDiscount;
    }
    BigDecimal allocated =
        discountAllocations.stream()
            .map(Allocation::amount)
            .filter(amount -> amount != null)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return allocated.signum() == 0 && totalDiscount != null ? totalDiscount : allocated;
  }

  /** What the whole line costs after discounts; null when that cannot be told. */
  @Nullable BigDecimal total() {
    if (price == null || pieces() == 0 || appliedDiscount != null) {
      return null;
    }
    BigDecimal whole = price.multiply(BigDecimal.valueOf(pieces()));
    BigDecimal discount = discount();
    return discount == null ? whole : whole.subtract(discount);
  }

  /** The buyer's entries by name; values as text. */
  Map<String, Object> entries() {
    Map<String, Object> entries = new LinkedHashMap<>();
    if (properties != null && properties.isArray()) {
      properties.forEach(entry -> put(entries, entry.path("name").asText(""), entry.path("value")));
    } else if (properties != null) {
      properties.properties().forEach(entry -> put(entries, entry.getKey(), entry.getValue()));
    }
    return entries;
  }

  private static void put(Map<String, Object> entries, String name, JsonNode value) {
    if (!name.isBlank() && !value.isNull() && !value.isMissingNode()) {
      entries.put(name, value.isValueNode() ? value.asText() : value.toString());
    }
  }
}
