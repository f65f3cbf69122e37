package dev.redorelay.shopify;

import dev.redorelay.redo.CustomEvent;
import dev.redorelay.redo.Customer;
import dev.redorelay.redo.EventData;
import dev.redorelay.redo.Money;
import dev.redorelay.relay.Translation.Fact;
import dev.redorelay.store.EventType;
import dev.redorelay.webhook.Topic;
import dev.redorelay.webhook.Webhook;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A product was ordered: one event for each line of an order, after that for the order itself.
 * Their values add up to what the lines cost, so nobody should add Order Placed to them.
 */
@Singleton
final class ProductOrdered implements OrderFact {

  private static final EventType TYPE = EventType.optIn("Product Ordered");

  /** So that a flow sees Order Placed first. */
  private static final Duration AFTER_ORDER_PLACED = Duration.ofSeconds(1);

  @Override
  public EventType eventType() {
    return TYPE;
  }

  @Override
  public Set<Topic> topics() {
    return Set.of(new Topic("orders/create"));
  }

  @Override
  public Optional<String> whyNone(Order order) {
    return order.lineItems().isEmpty()
        ? Optional.of("the order has no line items")
        : Optional.empty();
  }

  @Override
  public Optional<String> malformedPart(Order order) {
    return order.lineItems().stream().allMatch(LineItem::hasId)
        ? Optional.empty()
        : Optional.of("A line item of the order has no id");
  }

  @Override
  public Fact fact(CustomEvent event) {
    return Fact.of(event).following();
  }

  @Override
  public List<CustomEvent> events(Order order, Webhook webhook, Customer customer) {
    return order.lineItems().stream()
        .filter(LineItem::hasId)
        .map(line -> event(line, order, webhook, customer))
        .toList();
  }

  private static CustomEvent event(LineItem line, Order order, Webhook webhook, Customer customer) {
    String id = Objects.requireNonNull(line.id());
    EventData data =
        EventData.builder()
            .text("Product Id", line.productId())
            .text("Variant Id", line.variantId())
            .text("SKU", line.sku())
            .text("Product Name", line.title())
            .text("Variant", line.variantTitle())
            .text("Vendor", line.vendor())
            .count("Quantity", line.pieces())
            .number("Unit Price", line.price())
            .number("Line Total", line.total())
            .text("Order Id", order.id())
            .text("Order Number", order.name())
            .text("Currency", order.currency())
            .flag("Test Order", order.isTest())
            .extra("Properties", line.entries())
            .extra("Relay", Extras.relay(webhook))
            .build();
    return new CustomEvent(
        TYPE.name(),
        customer,
        data,
        webhook.happenedAt(order.processedAt(), order.createdAt()).plus(AFTER_ORDER_PLACED),
        Money.of(line.total(), order.currency()),
        Shopify.uniqueId(webhook, "order", order.id(), "line", id, "ordered"));
  }
}
