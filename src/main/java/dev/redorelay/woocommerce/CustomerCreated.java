package dev.redorelay.woocommerce;

import dev.redorelay.redo.CustomEvent;
import dev.redorelay.redo.Customer;
import dev.redorelay.redo.EventData;
import dev.redorelay.relay.PayloadReader;
import dev.redorelay.relay.Translation;
import dev.redorelay.relay.Translator;
import dev.redorelay.store.EventType;
import dev.redorelay.store.Store;
import dev.redorelay.webhook.Topic;
import dev.redorelay.webhook.Webhook;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Somebody has an account at the shop now. A guest's order makes none. */
@Singleton
final class CustomerCreated implements Translator<ShopCustomer> {

  private static final EventType TYPE = EventType.on("Customer Created");
  private static final PayloadReader<ShopCustomer> BODY = PayloadReader.of(ShopCustomer.class);

  @Override
  public EventType eventType() {
    return TYPE;
  }

  @Override
  public String platform() {
    return WooCommerce.NAME;
  }

  @Override
  public Set<Topic> topics() {
    return Set.of(new Topic("customer.created"));
  }

  @Override
  public PayloadReader<ShopCustomer> payload() {
    return BODY;
  }

  @Override
  public Translation translate(ShopCustomer payload, Webhook webhook, Store store) {
    return Identity.of(payload, store)
        .map(customer -> Translation.of(event(payload, customer, webhook)))
        .orElseGet(() -> Identity.NONE);
  }

  private static CustomEvent event(ShopCustomer created, Customer customer, Webhook webhook) {
    EventData data =
        EventData.builder()
            .text("Platform", "WooCommerce")
            .extra("Relay", Extras.relay(webhook))
            .build();
    return new CustomEvent(
        TYPE.name(),
        customer,
        data,
        webhook.happenedAt(created.createdAt(), created.modifiedAt()),
        Optional.empty(),
        WooCommerce.uniqueId(webhook, "customer", created.id(), "created"));
  }
}
