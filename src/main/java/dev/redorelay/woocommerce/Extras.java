package dev.redorelay.woocommerce;

import dev.redorelay.webhook.Webhook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goes to {@code $extra}: for templates to show, not for segments to find. */
final class Extras {

  private static final String NONE = "0";

  private Extras() {}

  /** Which delivery told us. */
  static Map<String, Object> relay(Webhook webhook) {
    Map<String, Object> relay = new LinkedHashMap<>();
    relay.put("Platform", webhook.platform());
    relay.put("Store", webhook.store());
    relay.put("Topic", webhook.topic().name());
    webhook.details().webhookId().ifPresent(id -> relay.put("Webhook Id", id));
    return relay;
  }

  /** The lines. */
  static List<Map<String, Object>> items(List<LineItem> lines) {
    return lines.stream().map(Extras::item).toList();
  }

  private static Map<String, Object> item(LineItem line) {
    Map<String, Object> item = new LinkedHashMap<>();
    put(item, "Line Item Id", line.id());
    put(item, "Product Id", line.productId());
    put(item, "Variant Id", NONE.equals(line.variationId()) ? null : line.variationId());
    put(item, "SKU", line.sku());
    put(item, "Name", Html.plain(line.name()));
    put(item, "Quantity", line.quantity() == null ? null : line.pieces());
    put(item, "Unit Price", line.unitPrice());
    put(item, "Line Total", line.total());
    put(item, "Discount", line.discount());
    Map<String, Object> entries = line.entries();
    if (!entries.isEmpty()) {
      item.put("Properties", entries);
    }
    return item;
  }

  /** The coupons, with what each took off. */
  static List<Map<String, Object>> discounts(List<Coupon> coupons) {
    return coupons.stream().map(Extras::discount).toList();
  }

  private static Map<String, Object> discount(Coupon coupon) {
    Map<String, Object> discount = new LinkedHashMap<>();
    put(discount, "Code", coupon.code());
    put(discount, "Amount", coupon.discount());
    put(discount, "Type", coupon.discountType());
    return discount;
  }

  private static void put(Map<String, Object> map, String key, @Nullable Object value) {
    if (value != null && !value.equals("")) {
      map.put(key, value);
    }
  }
}
