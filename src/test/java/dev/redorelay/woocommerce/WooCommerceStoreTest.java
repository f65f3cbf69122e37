package dev.redorelay.woocommerce;

import static org.hamcrest.Matchers.containsString;
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
class WooCommerceStoreTest {

  FakeRedo redo;

  @Test
  void an_event_can_be_renamed_and_keeps_its_uniqueId() {
    JsonNode event = sent(Shop.PICKY, "order.created", order(100, "processing", young()));
    assertEquals("Purchase", event.path("eventName").asText());
    assertEquals("woocommerce:picky:order:100:placed", event.path("uniqueId").asText());
  }

  @Test
  void an_event_can_be_switched_off() {
    SignedWebhook.ofWooCommerce(Shop.PICKY, "order.updated", order(101, "cancelled", young()))
        .send()
        .then()
        .statusCode(200)
        .body("outcome", is("ignored"))
        .body("reason", containsString("Order Cancelled is switched off for this store"));
  }

  @Test
  void payment_failed_has_to_be_switched_on() {
    SignedWebhook.ofWooCommerce(Shop.fresh(), "order.updated", order(102, "failed", young()))
        .send()
        .then()
        .body("outcome", is("ignored"))
        .body("reason", containsString("Payment Failed is switched off for this store"));
    JsonNode event = sent(Shop.EAGER, "order.updated", order(102, "failed", young()));
    assertEquals("Payment Failed", event.path("eventName").asText());
  }

  @Test
  void a_national_number_without_a_country_is_of_the_stores_country() {
    String order =
        """
        {"id":103,"status":"processing","billing":{"phone":"030 12345678","country":""}}""";
    JsonNode event = sent(Shop.PICKY, "order.created", order);
    assertEquals("+493012345678", event.at("/customer/phoneNumber").asText());
    SignedWebhook.ofWooCommerce(Shop.fresh(), "order.created", order)
        .send()
        .then()
        .body("reason", containsString("no customer identity"));
  }

  @Test
  void a_street_is_sent_only_where_the_store_says_so() {
    String order =
        """
        {"id":104,"status":"processing","billing":{"email":"a@example.com",
         "address_1":"5 Fern Lane","address_2":"Attic","city":"Burlington","country":"US"}}""";
    JsonNode with = sent(Shop.PICKY, "order.created", order).at("/customer/location");
    assertEquals("5 Fern Lane", with.path("street1").asText());
    assertEquals("Attic", with.path("street2").asText());
    JsonNode without = sent(Shop.fresh(), "order.created", order).at("/customer/location");
    assertEquals("Burlington", without.path("city").asText());
    assertFalse(without.has("street1") || without.has("street2"));
  }

  @Test
  void an_old_order_that_is_edited_starts_nothing() {
    SignedWebhook.ofWooCommerce(
            Shop.fresh(),
            "order.updated",
            order(105, "processing", Instant.now().minus(Duration.ofDays(31))))
        .send()
        .then()
        .statusCode(200)
        .body("outcome", is("ignored"))
        .body("reason", containsString("Order Placed is too old: 744 h, more than 720 h"));
  }

  @Test
  void an_order_of_shopify_may_be_of_any_age_beside_it() {
    Shop shop = Shop.fresh();
    SignedWebhook.of(
            shop,
            "orders/create",
            "{\"id\":1,\"email\":\"a@example.com\",\"created_at\":\"2020-01-01T00:00:00Z\"}")
        .send()
        .then()
        .body("outcome", is("accepted"));
  }

  @Test
  void several_facts_are_told_in_the_order_in_which_they_happened_and_once() {
    Shop shop = Shop.fresh();
    String created = utc(Instant.now().minusSeconds(300));
    String body =
        """
        {"id":106,"status":"completed","currency":"USD","total":"9.00","date_created_gmt":"%s",
         "date_paid_gmt":"%s","date_completed_gmt":"%s","date_modified_gmt":"%s",
         "refunds":[{"id":107,"total":"-2.50"}],"billing":{"email":"a@example.com"}}"""
            .formatted(
                created,
                utc(Instant.now().minusSeconds(200)),
                utc(Instant.now().minusSeconds(100)),
                utc(Instant.now().minusSeconds(50)));
    for (String topic : new String[] {"order.updated", "order.created", "order.updated"}) {
      SignedWebhook.ofWooCommerce(shop, topic, body).send().then().statusCode(200);
    }

    String order = "woocommerce:" + shop.name() + ":order:106:";
    assertEquals(
        List.of(
            order + "placed",
            order + "paid",
            order + "fulfilled",
            "woocommerce:" + shop.name() + ":refund:107"),
        redo.store(shop.name()).uniqueIds());
    assertEquals(2.5, redo.store(shop.name()).events().getLast().path("value").asDouble());
  }

  private static Instant young() {
    return Instant.now().minus(Duration.ofDays(29));
  }

  private static String order(int id, String status, Instant time) {
    return """
    {"id":%d,"status":"%s","date_created_gmt":"%s","date_modified_gmt":"%s",\
    "billing":{"email":"a@example.com"}}"""
        .formatted(id, status, utc(time), utc(time));
  }

  /** As WordPress writes it: without a zone. */
  private static String utc(Instant time) {
    return time.toString().substring(0, 19);
  }

  private JsonNode sent(Shop shop, String topic, String body) {
    SignedWebhook.ofWooCommerce(shop, topic, body)
        .send()
        .then()
        .statusCode(200)
        .body("outcome", is("accepted"));
    return redo.store(shop.name()).events().getLast();
  }
}
