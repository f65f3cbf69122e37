package dev.redorelay.shopify;

import dev.redorelay.webhook.Webhook;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goes to {@code $extra}: for templates to show, not for segments to find. */
final class Extras {

  private Extras() {}

  /** Which delivery told us. */
  static Map<String, Object> relay(Webhook webhook) {
    Map<String, Object> relay = new LinkedHashMap<>();
    relay.put("Platform", webhook.platform());
    relay.put("Store", webhook.store());
    relay.put("Topic", webhook.topic().name());
    webhook.details().apiVersion().ifPresent(version -> relay.put("API Version", version));
    webhook.details().webhookId().ifPresent(id -> relay.put("Webhook Id", id));
    webhook.details().eventId().ifPresent(id -> relay.put("Event Id", id));
    webhook
        .details()
        .triggeredAt()
        .map(Instant::toString)
        .ifPresent(time -> relay.put("Triggered At", time));
    return relay;
  }

  /** The lines. */
  static List<Map<String, Object>> items(List<LineItem> lines) {
    return lines.stream().map(Extras::item).toList();
  }

  /** The lines in a parcel, without sums: discounts are stated for all that was ordered of it. */
  static List<Map<String, Object>> shippedItems(List<LineItem> lines) {
    List<Map<String, Object>> items = items(lines);
    items.forEach(item -> item.keySet().removeAll(List.of("Line Total", "Discount")));
    return items;
  }

  private static Map<String, Object> item(LineItem line) {
    Map<String, Object> item = new LinkedHashMap<>();
    put(item, "Line Item Id", line.id());
    put(item, "Product Id", line.productId());
    put(item, "Variant Id", line.variantId());
    put(item, "SKU", line.sku());
    put(item, "Name", line.title());
    put(item, "Variant", line.variantTitle());
    put(item, "Vendor", line.vendor());
    put(item, "Quantity", line.quantity() == null ? null : line.pieces());
    put(item, "Unit Price", line.price());
    put(item, "Line Total", line.total());
    put(item, "Discount", line.discount());
    if (!line.entries().isEmpty()) {
      item.put("Properties", line.entries());
    }
    return item;
  }

  /** The discount codes, with what each took off. */
  static List<Map<String, Object>> discounts(List<Discount> discounts) {
    return discounts.stream().map(Extras::discount).toList();
  }

  private static Map<String, Object> discount(Discount code) {
    Map<String, Object> discount = new LinkedHashMap<>();
    put(discount, "Code", code.code());
    put(discount, "Amount", code.amount());
    put(discount, "Type", code.type());
    return discount;
  }

  /** The total as the buyer was shown it, as far as that is said. */
  static Map<String, Object> presentment(@Nullable MoneySet total, @Nullable String currency) {
    Map<String, Object> presentment = new LinkedHashMap<>();
    MoneySet.Amount shown = total == null ? null : total.presentmentMoney();
    put(presentment, "Total", shown == null ? null : shown.amount());
    put(presentment, "Currency", shown == null ? currency : shown.currencyCode());
    return presentment;
  }

  private static void put(Map<String, Object> map, String key, @Nullable Object value) {
    if (value != null) {
      map.put(key, value);
    }
  }
}
