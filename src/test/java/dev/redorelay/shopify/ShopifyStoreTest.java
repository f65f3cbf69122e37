package dev.redorelay.shopify;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redorelay.fakes.FakeRedo;
import dev.redorelay.fakes.RedoInTests;
import dev.redorelay.fakes.Shop;
import dev.redorelay.fakes.SignedWebhook;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a store can have otherwise than the defaults, and what age does. */
@QuarkusTest
@WithTestResource(RedoInTests.class)
class ShopifyStoreTest {

  FakeRedo redo;

  @Test
  void an_event_can_be_renamed_and_keeps_its_uniqueId() {
    JsonNode event = sent(Shop.PICKY, "orders/create", "{\"id\":100,\"email\":\"a@example.com\"}");
    assertEquals("Purchase", event.path("eventName").asText());
    assertEquals("shopify:picky:order:100:placed", event.path("uniqueId").asText());
  }

  @Test
  void an_event_can_be_switched_off() {
    ignored(
        Shop.PICKY,
        "orders/cancelled",
        "{\"id\":101,\"email\":\"a@example.com\"}",
        "Order Cancelled is switched off for this store");
  }

  @Test
  void test_orders_can_be_ignored() {
    ignored(
        Shop.PICKY,
        "orders/create",
        "{\"id\":102,\"email\":\"a@example.com\",\"test\":true}",
        "test order, which this store ignores");
  }

  @Test
  void a_national_number_without_an_address_is_of_the_stores_country() {
    JsonNode event = sent(Shop.PICKY, "orders/create", "{\"id\":103,\"phone\":\"030 12345678\"}");
    assertEquals("+493012345678", event.at("/customer/phoneNumber").asText());
    ignored(
        Shop.fresh(),
        "orders/create",
        "{\"id\":103,\"phone\":\"030 12345678\"}",
        "no customer identity");
  }

  @Test
  void a_street_is_sent_only_where_the_store_says_so() {
    String order =
        """
        {"id":104,"email":"a@example.com","billing_address":{"address1":"5 Fern Lane",
         "city":"Burlington","country_code":"US","latitude":44.47,"longitude":-73.21}}""";
    JsonNode with = sent(Shop.PICKY, "orders/create", order).at("/customer/location");
    assertEquals("5 Fern Lane", with.path("street1").asText());
    assertEquals(44.47, with.path("latitude").asDouble());
    JsonNode without = sent(Shop.fresh(), "orders/create", order).at("/customer/location");
    assertEquals("Burlington", without.path("city").asText());
    assertFalse(without.has("street1") || without.has("latitude") || without.has("longitude"));
  }

  @Test
  void a_checkout_is_as_old_as_its_latest_snapshot() {
    Shop shop = Shop.fresh();
    sent(shop, "checkouts/update", checkout("young", Duration.ofDays(9), Duration.ofHours(23)));
    ignored(
        shop,
        "checkouts/update",
        checkout("old", Duration.ofDays(9), Duration.ofHours(25)),
        "Checkout Started is too old: 25 h, more than 24 h; Checkout Updated is switched off for this"
            + " store");
  }

  @Test
  void an_old_refund_starts_nothing_but_a_young_one_beside_it_does() {
    String refund =
        "{\"id\":%d,\"processed_at\":\"%s\",\"transactions\":[{\"kind\":\"refund\","
            + "\"status\":\"success\",\"amount\":\"5.00\"}]}";
    String order =
        "{\"id\":105,\"email\":\"a@example.com\",\"currency\":\"USD\",\"refunds\":["
            + refund.formatted(1, Instant.now().minus(Duration.ofDays(31)))
            + ","
            + refund.formatted(2, Instant.now().minus(Duration.ofDays(29)))
            + "]}";
    Shop shop = Shop.fresh();
    JsonNode event = sent(shop, "orders/updated", order);
    assertEquals("shopify:" + shop.name() + ":refund:2", event.path("uniqueId").asText());
    assertEquals(1, redo.store(shop.name()).count());
  }

  @Test
  void what_is_too_old_by_minutes_is_said_to_be_so() {
    String order =
        "{\"id\":107,\"email\":\"a@example.com\",\"refunds\":[{\"id\":3,\"processed_at\":\"%s\","
            + "\"transactions\":[{\"kind\":\"refund\",\"status\":\"success\",\"amount\":\"5.00\"}]}]}";
    ignored(
        Shop.fresh(),
        "orders/updated",
        order.formatted(Instant.now().minus(Duration.ofDays(30)).minus(Duration.ofMinutes(20))),
        "Order Refunded is too old: 720 h 20 min, more than 720 h; Order Updated is switched off for"
            + " this store");
  }

  @Test
  void a_purchase_makes_its_events_once_in_whatever_order_its_webhooks_come() {
    Shop shop = Shop.fresh();
    String order = "{\"id\":106,\"email\":\"a@example.com\",\"currency\":\"USD\"}";
    for (int delivery = 0; delivery < 2; delivery++) {
      for (String topic : new String[] {"orders/updated", "orders/paid", "orders/create"}) {
        SignedWebhook.of(shop, topic, order).send().then().statusCode(200);
      }
    }
    assertEquals(
        List.of(
            "shopify:" + shop.name() + ":order:106:paid",
            "shopify:" + shop.name() + ":order:106:placed"),
        redo.store(shop.name()).uniqueIds());
  }

  private static String checkout(String token, Duration created, Duration updated) {
    return "{\"token\":\"%s\",\"email\":\"a@example.com\",\"created_at\":\"%s\",\"updated_at\":\"%s\"}"
        .formatted(token, Instant.now().minus(created), Instant.now().minus(updated));
  }

  private JsonNode sent(Shop shop, String topic, String body) {
    SignedWebhook.of(shop, topic, body)
        .send()
        .then()
        .statusCode(200)
        .body("outcome", is("accepted"));
    return redo.store(shop.name()).events().getLast();
  }

  private static void ignored(Shop shop, String topic, String body, String reason) {
    SignedWebhook.of(shop, topic, body)
        .send()
        .then()
        .statusCode(200)
        .body("outcome", is("ignored"))
        .body("reason", is(reason));
  }
}
