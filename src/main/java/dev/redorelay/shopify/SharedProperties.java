package dev.redorelay.shopify;

import dev.redorelay.redo.EventData;
import dev.redorelay.webhook.Webhook;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The properties that several facts share. */
final class SharedProperties {

  private SharedProperties() {}

  /** What every event about an order says of it. */
  static EventData.Builder of(Order order, Webhook webhook) {
    Address shipping = order.shippingAddress();
    List<Discount> codes = order.discountCodes();
    boolean discounted =
        !codes.isEmpty() || (order.totalDiscounts() != null && order.totalDiscounts().signum() > 0);
    EventData.Builder data =
        EventData.builder()
            .text("Order Id", order.id())
            .text("Order Number", order.name())
            .number("Order Total", order.totalPrice())
            .number("Subtotal", order.subtotalPrice())
            .number("Shipping Total", MoneySet.shopAmount(order.totalShippingPriceSet()))
            .number("Tax Total", order.totalTax())
            .number("Discount Total", order.totalDiscounts())
            .text("Currency", order.currency());
    lines(data, order.lineItems())
        .list("Vendors", distinct(order.lineItems(), LineItem::vendor))
        .list("Discount Codes", codes.stream().map(Discount::code).toList())
        .flag("Has Discount", discounted)
        .text("Financial Status", order.financialStatus())
        .text("Fulfillment Status", order.fulfillmentStatus())
        .list("Payment Method", order.paymentGatewayNames())
        .list(
            "Shipping Method",
            order.shippingLines().stream().map(Order.ShippingLine::title).toList())
        .text("Shipping Country", shipping == null ? null : shipping.country())
        .text("Shipping State", shipping == null ? null : shipping.province())
        .text("Source", order.sourceName())
        .text("Platform", "Shopify")
        .text("Customer Locale", order.customerLocale())
        .text("Tags", order.tags())
        .date("Order Placed At", placedAt(order, webhook))
        .flag("Test Order", order.isTest());
    return data.extra("Items", Extras.items(order.lineItems()))
        .extra("Order Status URL", order.orderStatusUrl())
        .extra(
            "Presentment", Extras.presentment(order.totalPriceSet(), order.presentmentCurrency()))
        .extra("Discounts", Extras.discounts(codes))
        .extra("Relay", Extras.relay(webhook));
  }

  /** The same, with what is known of the order's way to the buyer: the newest parcel's first. */
  static EventData withTracking(Order order, Webhook webhook) {
    EventData.Builder data = of(order, webhook);
    List<Fulfillment> newestFirst = order.trackable();
    if (!newestFirst.isEmpty()) {
      Fulfillment newest = newestFirst.getFirst();
      data.text("Tracking Company", newest.trackingCompany())
          .list("Tracking Number", newest.numbers());
    }
    return data.extra(
            "Tracking URLs", newestFirst.stream().flatMap(each -> each.urls().stream()).toList())
        .build();
  }

  private static Optional<Instant> placedAt(Order order, Webhook webhook) {
    return Stream.of(
            Optional.ofNullable(order.processedAt()), Optional.ofNullable(order.createdAt()))
        .flatMap(Optional::stream)
        .findFirst()
        .map(webhook::happenedAt);
  }

  /** What a checkout says of itself. */
  static EventData.Builder of(Checkout checkout, Webhook webhook) {
    EventData.Builder data = EventData.builder().number("Cart Value", checkout.totalPrice());
    return lines(data, checkout.lineItems())
        .list("Discount Codes", checkout.discountCodes().stream().map(Discount::code).toList())
        .text("Currency", checkout.currency())
        .text("Source", checkout.sourceName())
        .text("Platform", "Shopify")
        .extra("Items", Extras.items(checkout.lineItems()))
        .extra("Checkout URL", checkout.abandonedCheckoutUrl())
        .extra(
            "Presentment",
            Extras.presentment(checkout.totalPriceSet(), checkout.presentmentCurrency()))
        .extra("Discounts", Extras.discounts(checkout.discountCodes()))
        .extra("Relay", Extras.relay(webhook));
  }

  /** What the lines of a purchase say together. */
  static EventData.Builder lines(EventData.Builder data, List<LineItem> lines) {
    return data.count("Item Count", lines.stream().mapToLong(LineItem::pieces).sum())
        .count("Line Count", lines.size())
        .list("Item Names", distinct(lines, LineItem::title))
        .list("SKUs", distinct(lines, LineItem::sku));
  }

  /** What a field says in all lines, each thing once. */
  static Set<@Nullable String> distinct(
      List<LineItem> lines, Function<LineItem, @Nullable String> field) {
    Set<@Nullable String> values = new LinkedHashSet<>();
    lines.forEach(line -> values.add(field.apply(line)));
    return values;
  }
}
