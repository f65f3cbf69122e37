package dev.redorelay.shopify;

import dev.redorelay.redo.CustomEvent;
import dev.redorelay.redo.Customer;
import dev.redorelay.redo.EventData;
import dev.redorelay.relay.Translation;
import dev.redorelay.relay.Translator;
import dev.redorelay.store.EventType;
import dev.redorelay.store.Store;
import dev.redorelay.webhook.Topic;
import dev.redorelay.webhook.Webhook;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** The shop has a new customer. */
@Singleton
final class CustomerCreated implements Translator<ShopCustomer> {

  private static final EventType TYPE = EventType.on("Customer Created");

  @Override
  public EventType eventType() {
    return TYPE;
  }

  @Override
  public String platform() {
    return Shopify.NAME;
  }

  @Override
  public Set<Topic> topics() {
    return Set.of(new Topic("customers/create"));
  }

  @Override
  public Class<ShopCustomer> payload() {
    return ShopCustomer.class;
  }

  @Override
  public Translation translate(ShopCustomer payload, Webhook webhook, Store store) {
    String id = payload.requiredId();
    return Identity.of(payload, store)
        .map(customer -> Translation.of(event(id, payload, customer, webhook)))
        .orElseGet(() -> Identity.missingIn(webhook));
  }

  private static CustomEvent event(
      String id, ShopCustomer created, Customer customer, Webhook webhook) {
    EventData data =
        EventData.builder()
            .text("Customer State", created.state())
            .text("Tags", created.tags())
            .flag("Accepts Marketing", created.agreedToMarketing())
            .text("Platform", "Shopify")
            .extra("Relay", Extras.relay(webhook))
            .build();
    return new CustomEvent(
        TYPE.name(),
        customer,
        data,
        webhook.happenedAt(created.createdAt()),
        Optional.empty(),
        Shopify.uniqueId(webhook, "customer", id, "created"));
  }
}
