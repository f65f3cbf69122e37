package dev.redorelay.inbound;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redorelay.fakes.FakeRedo;
import dev.redorelay.fakes.RedoInTests;
import dev.redorelay.fakes.Shop;
import dev.redorelay.fakes.SignedWebhook;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a platform is answered, whatever it sends. */
@QuarkusTest
@WithTestResource(RedoInTests.class)
class DoorTest {

  private static final int OVER_THE_LIMIT = (6 << 20) + 1;

  FakeRedo redo;

  @Test
  void a_signed_order_is_accepted_and_Redo_has_it() {
    Shop shop = Shop.fresh();
    String uniqueId = "shopify:" + shop.name() + ":order:820982911946154508:placed";

    SignedWebhook.orderPlaced(shop, 820982911946154508L)
        .send()
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("outcome", is("accepted"))
        .body("reason", nullValue())
        .body(
            "events", equalTo(List.of(Map.of("eventName", "Order Placed", "uniqueId", uniqueId))));

    assertEquals(List.of(uniqueId), redo.store(shop.name()).uniqueIds());
  }

  @Test
  void the_address_may_name_the_store() {
    Shop shop = Shop.fresh();
    SignedWebhook.orderPlaced(shop, 1)
        .to("/webhooks/shopify/" + shop.name())
        .send()
        .then()
        .statusCode(200);
    assertEquals(1, redo.store(shop.name()).count());
  }

  @Test
  void headers_come_without_X_from_the_newer_delivery_product() {
    Shop shop = Shop.fresh();
    SignedWebhook.orderPlaced(shop, 1).withoutX().send().then().statusCode(200);
    assertEquals(1, redo.store(shop.name()).count());
  }

  @Test
  void the_secret_before_a_rotation_still_signs() {
    Shop shop = Shop.fresh();
    SignedWebhook.orderPlaced(shop, 1).signedWith(shop.oldSecret()).send().then().statusCode(200);
  }

  @Test
  void any_content_type_is_taken() {
    Shop shop = Shop.fresh();
    SignedWebhook.orderPlaced(shop, 1)
        .with("Content-Type", "text/plain; charset=utf-16")
        .send()
        .then()
        .statusCode(200)
        .body("outcome", is("accepted"));
  }

  @Test
  void a_topic_without_an_event_is_ignored_with_a_reason() {
    Shop shop = Shop.fresh();
    SignedWebhook.of(shop, "products/create", "{\"id\":1}")
        .send()
        .then()
        .statusCode(200)
        .body("outcome", is("ignored"))
        .body("reason", is("no event is made of this topic"))
        .body("events", equalTo(List.of()));
    assertEquals(0, redo.store(shop.name()).count());
  }

  @Test
  void a_tampered_body_is_refused() {
    Shop shop = Shop.fresh();
    problem(SignedWebhook.orderPlaced(shop, 1).tampered(), 401, "None of the store's secrets");
    assertEquals(0, redo.store(shop.name()).count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"not base64!", "=", "c2hvcnQ=", "ünïcode", "AAAA, BBBB"})
  void a_signature_that_is_none_is_refused(String signature) {
    SignedWebhook webhook =
        SignedWebhook.orderPlaced(Shop.fresh(), 1).with("X-Shopify-Hmac-Sha256", signature);
    problem(webhook, 401, "None of the store's secrets");
  }

  @Test
  void another_shops_secret_is_refused() {
    problem(
        SignedWebhook.orderPlaced(Shop.fresh(), 1).signedWith(Shop.fresh().secret()),
        401,
        "None of the store's secrets");
  }

  @Test
  void without_a_signature_nothing_is_taken() {
    problem(
        SignedWebhook.orderPlaced(Shop.fresh(), 1).without("X-Shopify-Hmac-Sha256"),
        401,
        "Missing: X-Shopify-Hmac-Sha256.");
  }

  @Test
  void a_missing_signature_counts_before_other_missing_headers() {
    problem(
        SignedWebhook.orderPlaced(Shop.fresh(), 1)
            .without("X-Shopify-Hmac-Sha256")
            .without("X-Shopify-Topic"),
        401,
        "X-Shopify-Hmac-Sha256, X-Shopify-Topic");
  }

  @Test
  void all_missing_headers_are_named_at_once() {
    problem(
        SignedWebhook.orderPlaced(Shop.fresh(), 1)
            .without("X-Shopify-Topic")
            .with("X-Shopify-Shop-Domain", " "),
        400,
        "X-Shopify-Topic, X-Shopify-Shop-Domain");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/webhooks/magento",
        "/webhooks/Shopify",
        "/webhooks/WooCommerce",
        "/webhooks/shopify/nostore",
        "/webhooks/woocommerce/nostore",
        "/webhooks/woocommerce/shopifyonly"
      })
  void an_unknown_platform_or_store_is_not_found(String address) {
    problem(SignedWebhook.orderPlaced(Shop.fresh(), 1).to(address), 404, "check the address");
  }

  @Test
  void an_unknown_source_is_not_found() {
    problem(
        SignedWebhook.orderPlaced(Shop.fresh(), 1)
            .with("X-Shopify-Shop-Domain", "stranger.myshopify.com"),
        404,
        "check the address");
  }

  @Test
  void a_store_does_not_take_another_shops_webhook() {
    Shop shop = Shop.fresh();
    Shop other = Shop.fresh();
    problem(
        SignedWebhook.orderPlaced(shop, 1).to("/webhooks/shopify/" + other.name()),
        404,
        "check the address");
    assertEquals(0, redo.store(other.name()).count());
  }

  @Test
  void the_source_is_compared_without_case() {
    Shop shop = Shop.fresh();
    SignedWebhook.orderPlaced(shop, 1)
        .with("X-Shopify-Shop-Domain", shop.domain().toUpperCase(Locale.ROOT))
        .send()
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"})
  void anything_but_POST_is_not_allowed(String method) {
    given().request(method, "/webhooks/shopify").then().statusCode(405);
    given().request(method, "/webhooks/shopify/nostore").then().statusCode(405);
  }

  @Test
  void a_body_over_the_limit_is_refused_by_its_announced_length() {
    problem(
        SignedWebhook.of(Shop.fresh(), "orders/create", new byte[OVER_THE_LIMIT]),
        413,
        "relay.max-body");
  }

  @Test
  void an_unknown_store_counts_before_the_size() {
    problem(
        SignedWebhook.of(Shop.fresh(), "orders/create", new byte[OVER_THE_LIMIT])
            .to("/webhooks/shopify/nostore"),
        404,
        "check the address");
  }

  @Test
  void a_body_at_the_limit_is_read() {
    byte[] blank = new byte[6 << 20];
    Arrays.fill(blank, (byte) ' ');
    problem(SignedWebhook.of(Shop.fresh(), "orders/create", blank), 422, "not the JSON object");
  }

  @Test
  void a_chunked_body_over_the_limit_is_refused() throws IOException {
    String answer = chunked(OVER_THE_LIMIT);
    assertEquals("HTTP/1.1 413", answer.substring(0, 12));
  }

  @Test
  void a_malformed_body_says_what_is_wrong_and_quotes_nothing() {
    SignedWebhook.of(Shop.fresh(), "orders/create", "{\"id\": secret-piece}")
        .send()
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body(
            "detail",
            allOf(
                is("The body is not the JSON object that is documented (line 1, column 8)"),
                not(containsString("secret-piece"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/webhooks", "/webhook/shopify", "/webhooks/shopify/a/b", "/favicon.ico"})
  void nothing_else_is_found(String path) {
    given().get(path).then().statusCode(404);
    given().body("{}").post(path).then().statusCode(404);
  }

  @Test
  void health_is_told() {
    given().get("/q/health/live").then().statusCode(200).body("status", is("UP"));
    given().get("/q/health/ready").then().statusCode(200).body("status", is("UP"));
  }

  /** Every problem has the same five-part shape and never repeats what was sent. */
  private static void problem(SignedWebhook webhook, int status, String detail) {
    ValidatableResponse response = webhook.send().then();
    response
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", is(status))
        .body("detail", containsString(detail))
        .body("detail", not(containsString("secret-of")));
    assertEquals(
        Set.of("type", "title", "status", "detail"),
        response.extract().body().<Map<String, Object>>path("$").keySet());
  }

  private static String chunked(int bytes) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          "POST /webhooks/shopify HTTP/1.1\r\nHost: relay\r\nTransfer-Encoding: chunked\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      byte[] chunk =
          ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
      try {
        for (int sent = 0; sent < bytes; sent += 0x10000) {
          out.write(chunk);
        }
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      } catch (IOException answeredEarly) {
        // the relay need not read on when it has seen enough: what it answered still counts
      }
      return new String(socket.getInputStream().readNBytes(64), StandardCharsets.US_ASCII);
    }
  }
}
