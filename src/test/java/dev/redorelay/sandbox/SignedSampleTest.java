package dev.redorelay.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redorelay.store.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignedSampleTest {

  private static final Instant NOW = Instant.parse("2027-01-15T12:00:00.5Z");
  private static final SampleShop SHOP =
      new SampleShop(
          SamplePlatform.SHOPIFY,
          "default",
          "fernandfable.myshopify.com",
          new Secret(SandboxStore.WEBHOOK_SECRET));

  /** printf '{"id":1}' | openssl dgst -sha256 -hmac redo-relay-sandbox-secret -binary | base64 */
  @Test
  void is_signed_as_openssl_signs() {
    assertEquals(
        "+1bFHuwU1KwYGDwLkjQTBnVQ1+dpBs5J1jE1n1+lIv8=",
        SignedSample.of("orders/create", "{\"id\":1}", SHOP, NOW)
            .headers()
            .get("X-Shopify-Hmac-Sha256"));
  }

  @Test
  void has_the_headers_of_its_platform() {
    SampleShop site =
        new SampleShop(
            SamplePlatform.WOOCOMMERCE,
            "default",
            "https://fernandfable.example.com/",
            new Secret(SandboxStore.WEBHOOK_SECRET));

    Map<String, String> headers =
        SignedSample.of("order.created", "{\"id\":1}", site, NOW).headers();

    assertEquals(
        "+1bFHuwU1KwYGDwLkjQTBnVQ1+dpBs5J1jE1n1+lIv8=", headers.get("X-WC-Webhook-Signature"));
    assertEquals("order.created", headers.get("X-WC-Webhook-Topic"));
    assertEquals("order", headers.get("X-WC-Webhook-Resource"));
    assertEquals("created", headers.get("X-WC-Webhook-Event"));
    assertFalse(headers.containsKey("X-Shopify-Topic"));
  }

  @Test
  void a_time_without_an_offset_is_moved_as_UTC_and_stays_without() {
    assertEquals(
        "{\"date_created_gmt\":\"2027-01-15T11:59:00\",\"date_paid_gmt\":\"2027-01-15T12:00:00\"}",
        SignedSample.of(
                "orders/create",
                "{\"date_created_gmt\":\"2026-11-02T10:06:00\",\"date_paid_gmt\":\"2026-11-02T10:07:00\"}",
                SHOP,
                NOW)
            .body());
  }

  @Test
  void moves_all_times_by_the_same_amount_so_that_the_newest_is_now() {
    String body =
        """
        {"a":"2026-11-02T10:06:33-05:00","b":"2026-11-02T15:06:00.250Z","c":"2026-11-02",\
        "d":"at 2026-11-02T10:06:33-05:00","e":null}""";
    assertEquals(
        """
        {"a":"2027-01-15T07:00:00-05:00","b":"2027-01-15T11:59:27.25Z","c":"2026-11-02",\
        "d":"at 2026-11-02T10:06:33-05:00","e":null}""",
        SignedSample.of("orders/create", body, SHOP, NOW).body());
  }

  @Test
  void is_a_command_that_any_shell_reads_the_same_way() {
    SignedSample order = SignedSample.of(SampleOrder.TOPIC, SampleOrder.BODY, SHOP, NOW);
    String[] lines = order.curl(URI.create("http://localhost:8080/webhooks/shopify")).split("\n");

    assertEquals("  curl http://localhost:8080/webhooks/shopify \\", lines[0]);
    for (int i = 1; i < lines.length - 1; i++) {
      assertTrue(lines[i].matches(" {4}-H '[^']+: [^']+' \\\\"), lines[i]);
    }
    assertEquals("    -d '" + order.body() + "'", lines[lines.length - 1]);
    assertFalse(order.body().contains("'"));
    assertTrue(StandardCharsets.US_ASCII.newEncoder().canEncode(order.body()));
    assertTrue(order.body().length() < 1_200);
  }
}
