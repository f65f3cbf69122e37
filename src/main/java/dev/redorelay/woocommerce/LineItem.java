package dev.redorelay.woocommerce;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order. Amounts are without tax, in major units of the order's currency.
 *
 * @param name the product's name, with the variation's where {@code parentName} is the product's
 * @param variationId {@code 0} when the product has no variations
 * @param quantity need not be whole: plugins sell by length or weight
 * @param price of one piece, after discounts; the one amount that comes as a number
 * @param subtotal of the whole line, before discounts
 * @param total of the whole line, after discounts
 * @param metaData whatever plugins keep with the line, the buyer's choices among it
 */
@RegisterForReflection
record LineItem(
    @Nullable String id,
    @Nullable String productId,
    @Nullable String variationId,
    @Nullable String sku,
    @Nullable String name,
    @Nullable String parentName,
    @Nullable BigDecimal quantity,
    @Nullable BigDecimal price,
    @Nullable BigDecimal subtotal,
    @Nullable BigDecimal total,
    List<Meta> metaData) {

  private static final int DECIMALS = 6;
  private static final BigDecimal MAX_PIECES = BigDecimal.valueOf(1_000_000_000);

  LineItem {
    metaData = Lists.present(metaData);
  }

  /**
   * Something kept with a line.
   *
   * @param value of any type
   * @param displayKey the name as the shop shows it; since WooCommerce 4
   */
  @RegisterForReflection
  record Meta(
      @Nullable String key,
      @Nullable JsonNode value,
      @Nullable String displayKey,
      @Nullable JsonNode displayValue) {}

  /** The product's name, without the variation's. */
  @Nullable String productName() {
    return Html.plain(parentName == null || parentName.isBlank() ? name : parentName);
  }

  /** How many pieces; 0 when that is not said, or is absurd. */
  BigDecimal pieces() {
    return quantity == null || quantity.abs().compareTo(MAX_PIECES) > 0
        ? BigDecimal.ZERO
        : quantity;
  }

  /**
   * What one piece costs before discounts: as the shop says it where nothing was discounted, else
   * to six decimals, of which there are no fewer than the subtotal has.
   */
  @Nullable BigDecimal unitPrice() {
    if (subtotal == null || pieces().signum() == 0) {
      return price;
    }
    if (price != null && total != null && total.compareTo(subtotal) == 0) {
      return price;
    }
    int decimals = Math.max(0, subtotal.scale());
    BigDecimal exact =
        subtotal
            .divide(pieces(), Math.max(decimals, DECIMALS), RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return exact.setScale(Math.max(decimals, exact.scale()), RoundingMode.UNNECESSARY);
  }

  /** What discounts take off the whole line; null when that is not said. */
  @Nullable BigDecimal discount() {
    return subtotal == null || total == null ? null : subtotal.subtract(total);
  }

  /** What is kept with the line for people to see; values as text. */
  Map<String, Object> entries() {
    Map<String, Object> entries = new LinkedHashMap<>();
    for (Meta meta : metaData) {
      String key = meta.key() == null ? "" : meta.key();
      String name = Html.plain(isText(meta.displayKey()) ? meta.displayKey() : key);
      JsonNode shown = meta.displayValue();
      JsonNode value = shown == null || shown.isNull() ? meta.value() : shown;
      if (isText(name) && !isPrivate(key) && value != null && !value.isNull()) {
        entries.put(name, String.valueOf(value.isValueNode() ? Html.plain(value.asText()) : value));
      }
    }
    return entries;
  }

  /** WordPress shows nobody what begins with an underscore. */
  private static boolean isPrivate(String key) {
    return key.startsWith("_");
  }

  private static boolean isText(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
