package dev.redorelay.woocommerce;

import dev.redorelay.redo.EventData;
import dev.redorelay.webhook.Webhook;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The properties that all facts about an order share, under the names that Shopify's have. */
final class SharedProperties {

  private SharedProperties() {}

  /** What every event about an order says of it. */
  static EventData.Builder of(Order order, Webhook webhook) {
    EventData.Builder data =
        EventData.builder().text("Order Id", order.id()).text("Order Number", order.number());
    amounts(data, order);
    lines(data, order.lineItems());
    discounts(data, order);
    ways(data, order);
    return data.text("Source", order.createdVia())
        .text("Platform", "WooCommerce")
        .date("Order Placed At", Optional.ofNullable(order.createdAt()).map(webhook::happenedAt))
        .extra("Items", Extras.items(order.lineItems()))
        .extra("Discounts", Extras.discounts(order.couponLines()))
        .extra("Relay", Extras.relay(webhook));
  }

  private static void amounts(EventData.Builder data, Order order) {
    data.number("Order Total", order.total())
        .number("Subtotal", order.subtotal())
        .number("Shipping Total", order.shippingTotal())
        .number("Tax Total", order.totalTax())
        .number("Discount Total", order.discountTotal())
        .text("Currency", order.currency());
  }

  private static void lines(EventData.Builder data, List<LineItem> lines) {
    BigDecimal pieces =
        lines.stream().map(LineItem::pieces).reduce(BigDecimal.ZERO, BigDecimal::add);
    data.number("Item Count", pieces)
        .count("Line Count", lines.size())
        .list("Item Names", distinct(lines, LineItem::productName))
        .list("SKUs", distinct(lines, LineItem::sku));
  }

  private static void discounts(EventData.Builder data, Order order) {
    List<Coupon> coupons = order.couponLines();
    boolean discounted =
        !coupons.isEmpty() || (order.discountTotal() != null && order.discountTotal().signum() > 0);
    data.list("Discount Codes", coupons.stream().map(Coupon::code).toList())
        .flag("Has Discount", discounted);
  }

  /** How it stands, is paid and is sent. */
  private static void ways(EventData.Builder data, Order order) {
    String title = order.paymentMethodTitle();
    Address shipping = order.shipping();
    data.text("Order Status", order.status())
        .text(
            "Payment Method",
            title == null || title.isBlank() ? order.paymentMethod() : Html.plain(title))
        .list(
            "Shipping Method",
            order.shippingLines().stream().map(line -> Html.plain(line.methodTitle())).toList())
        .text("Shipping Country", shipping == null ? null : shipping.country())
        .text("Shipping State", shipping == null ? null : shipping.state());
  }

  private static Set<@Nullable String> distinct(
      List<LineItem> lines, Function<LineItem, @Nullable String> field) {
    Set<@Nullable String> values = new LinkedHashSet<>();
    lines.forEach(line -> values.add(field.apply(line)));
    return values;
  }
}
