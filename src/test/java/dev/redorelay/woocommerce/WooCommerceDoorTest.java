package dev.redorelay.woocommerce;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redorelay.fakes.FakeRedo;
import dev.redorelay.fakes.RedoInTests;
import dev.redorelay.fakes.Shop;
import dev.redorelay.fakes.SignedWebhook;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What WooCommerce is answered: its ping, and its webhooks by headers, source and signature. */
@QuarkusTest
@WithTestResource(RedoInTests.class)
class WooCommerceDoorTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  FakeRedo redo;

  @ParameterizedTest
  @ValueSource(strings = {"/webhooks/woocommerce", "/webhooks/woocommerce/golden"})
  void a_ping_is_answered_200(String address) {
    ping("webhook_id=7")
        .post(address)
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("outcome", is("ignored"))
        .body("reason", is("ping"))
        .body("events", equalTo(List.of()));
  }

  @Test
  void a_ping_may_name_its_charset() {
    given()
        .header("Content-Type", FORM + "; charset=UTF-8")
        .body("webhook_id=12")
        .post("/webhooks/woocommerce")
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"webhook_id=", "webhook_id=7&x=1", "webhook_id=x", "webhook_id=7\n", "id=7", ""})
  void what_is_not_exactly_a_ping_is_refused(String body) {
    unsigned(ping(body).post("/webhooks/woocommerce").then());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-WC-Webhook-Topic",
        "X-WC-Webhook-Source",
        "X-WC-Webhook-Resource",
        "X-WC-Webhook-Event",
        "X-WC-Webhook-ID",
        "X-WC-Webhook-Delivery-ID"
      })
  void a_ping_with_a_header_of_a_webhook_is_refused(String header) {
    unsigned(ping("webhook_id=7").header(header, "x").post("/webhooks/woocommerce").then());
  }

  @Test
  void a_ping_with_a_signature_is_a_webhook_and_refused() {
    ping("webhook_id=7")
        .header("X-WC-Webhook-Signature", "AAAA")
        .post("/webhooks/woocommerce")
        .then()
        .statusCode(400)
        .body("detail", containsString("X-WC-Webhook-Topic, X-WC-Webhook-Source"));
  }

  @Test
  void a_ping_in_json_is_refused() {
    unsigned(
        given()
            .contentType("application/json")
            .body("webhook_id=7")
            .post("/webhooks/woocommerce")
            .then());
  }

  @Test
  void shopify_does_not_ping() {
    ping("webhook_id=7").post("/webhooks/shopify").then().statusCode(401);
  }

  @Test
  void method_address_and_size_count_before_a_ping() {
    ping("webhook_id=7").put("/webhooks/woocommerce").then().statusCode(405);
    ping("webhook_id=7").post("/webhooks/woocommerce/nostore").then().statusCode(404);
    ping("webhook_id=7").post("/webhooks/woocommerce/shopifyonly").then().statusCode(404);
    ping("webhook_id=" + "7".repeat((6 << 20) + 1))
        .post("/webhooks/woocommerce")
        .then()
        .statusCode(413);
  }

  @Test
  void a_signed_order_is_accepted_and_Redo_has_it() {
    Shop shop = Shop.fresh();
    String id = "woocommerce:" + shop.name() + ":order:7:placed";
    order(shop).send().then().statusCode(200).body("events.uniqueId", equalTo(List.of(id)));
    assertEquals(List.of(id), redo.store(shop.name()).uniqueIds());
  }

  @Test
  void required_are_topic_source_and_signature() {
    order(Shop.fresh())
        .without("X-WC-Webhook-Resource")
        .without("X-WC-Webhook-Event")
        .without("X-WC-Webhook-ID")
        .without("X-WC-Webhook-Delivery-ID")
        .send()
        .then()
        .statusCode(200)
        .body("outcome", is("accepted"));
    order(Shop.fresh())
        .without("X-WC-Webhook-Topic")
        .without("X-WC-Webhook-Source")
        .send()
        .then()
        .statusCode(400)
        .body("detail", containsString("X-WC-Webhook-Topic, X-WC-Webhook-Source"));
    unsigned(order(Shop.fresh()).without("X-WC-Webhook-Signature").send().then());
  }

  @Test
  void a_forged_order_is_refused() {
    Shop shop = Shop.fresh();
    unsigned(order(shop).tampered().send().then());
    unsigned(order(shop).signedWith(shop.secret()).send().then());
    assertEquals(0, redo.store(shop.name()).count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tom &amp; Jerry&#039;s &lt;3", "Tom & Jerry's <3"})
  void a_secret_signs_as_it_is_configured_and_as_WordPress_decodes_it(String signedWith) {
    order(Shop.ENCODED).signedWith(signedWith).send().then().statusCode(200);
  }

  /** printf '{"id":1}' | openssl dgst -sha256 -hmac "Tom & Jerry's <3" -binary | base64 */
  @Test
  void openssl_and_we_agree() {
    SignedWebhook.ofWooCommerce(Shop.ENCODED, "order.deleted", "{\"id\":1}")
        .with("X-WC-Webhook-Signature", "LiC7eNBjVt9TncDk2P8GUHlIJk1Wvgzzf33o+TXH1LQ=")
        .send()
        .then()
        .statusCode(200)
        .body("outcome", is("ignored"));
  }

  @Test
  void a_secret_does_not_sign_half_decoded() {
    unsigned(order(Shop.ENCODED).signedWith("Tom & Jerry&#039;s <3").send().then());
  }

  @Test
  void a_source_is_a_site_however_it_is_written() {
    Shop shop = Shop.fresh();
    for (String source :
        List.of(
            "http://" + shop.name() + ".example.com",
            "HTTPS://" + shop.name().toUpperCase() + ".Example.com//")) {
      order(shop).with("X-WC-Webhook-Source", source).send().then().statusCode(200);
    }
    order(shop).with("X-WC-Webhook-Source", shop.site() + "blog/").send().then().statusCode(404);
  }

  private static SignedWebhook order(Shop shop) {
    return SignedWebhook.ofWooCommerce(
        shop,
        "order.created",
        """
        {"id":7,"status":"on-hold","date_created_gmt":"%s","billing":{"email":"a@example.com"}}"""
            .formatted(Instant.now().toString().substring(0, 19)));
  }

  private static RequestSpecification ping(String body) {
    return given().contentType(FORM).body(body);
  }

  private static void unsigned(ValidatableResponse response) {
    response.statusCode(401).contentType("application/problem+json").body("status", is(401));
  }
}
