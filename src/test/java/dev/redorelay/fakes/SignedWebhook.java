package dev.redorelay.fakes;

import dev.redorelay.webhook.UnverifiedWebhook;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A webhook as a platform sends it, and the ways in which one can be wrong. */
public final class SignedWebhook {

  private final String signatureHeader;
  private final Map<String, String> headers;
  private final byte[] body;
  private final String path;

  private SignedWebhook(
      String signatureHeader, Map<String, String> headers, byte[] body, String path) {
    this.signatureHeader = signatureHeader;
    this.headers = headers;
    this.body = body;
    this.path = path;
  }

  public static SignedWebhook of(Shop shop, String topic, String body) {
    return of(shop, topic, body.getBytes(StandardCharsets.UTF_8));
  }

  public static SignedWebhook of(Shop shop, String topic, byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-Shopify-Topic", topic);
    headers.put("X-Shopify-Shop-Domain", shop.domain());
    headers.put("X-Shopify-Hmac-Sha256", hmac(shop.secret(), body));
    headers.put("X-Shopify-API-Version", "2026-07");
    headers.put("X-Shopify-Webhook-Id", "b54557e4-bdd9-4b37-8a5f-bf7d70bcd043");
    headers.put("X-Shopify-Event-Id", "98880550-7158-44d4-b7cd-2c97c8a091b5");
    headers.put("X-Shopify-Triggered-At", "2026-11-02T15:59:58.123456Z");
    return new SignedWebhook("X-Shopify-Hmac-Sha256", headers, body, "/webhooks/shopify");
  }

  /** The same from the shop's WooCommerce. */
  public static SignedWebhook ofWooCommerce(Shop shop, String topic, String body) {
    return ofWooCommerce(shop, topic, body.getBytes(StandardCharsets.UTF_8));
  }

  public static SignedWebhook ofWooCommerce(Shop shop, String topic, byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-WC-Webhook-Source", shop.site());
    headers.put("X-WC-Webhook-Topic", topic);
    headers.put("X-WC-Webhook-Resource", topic.replaceFirst("\\..*", ""));
    headers.put("X-WC-Webhook-Event", topic.replaceFirst(".*\\.", ""));
    headers.put("X-WC-Webhook-Signature", hmac(shop.wooSecret(), body));
    headers.put("X-WC-Webhook-ID", "7");
    headers.put("X-WC-Webhook-Delivery-ID", "f4b2c1d09e8a7b6c5d4e3f2a1b0c9d8e");
    return new SignedWebhook("X-WC-Webhook-Signature", headers, body, "/webhooks/woocommerce");
  }

  /** From the platform of this name. */
  public static SignedWebhook from(String platform, Shop shop, String topic, byte[] body) {
    return switch (platform) {
      case "shopify" -> of(shop, topic, body);
      case "woocommerce" -> ofWooCommerce(shop, topic, body);
      default -> throw new IllegalArgumentException("no platform is called " + platform);
    };
  }

  /** An order of a customer of this shop; each id is another order. */
  public static SignedWebhook orderPlaced(Shop shop, long id) {
    return of(
        shop,
        "orders/create",
        """
        {"id":%d,"name":"#1042","email":"wilhelmina@example.com","currency":"USD",\
        "total_price":"75.69","processed_at":"2026-11-02T10:06:31-05:00"}"""
            .formatted(id));
  }

  public static String hmac(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public SignedWebhook with(String header, String value) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.put(header, value);
    return new SignedWebhook(signatureHeader, changed, body, path);
  }

  public SignedWebhook without(String header) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.remove(header);
    return new SignedWebhook(signatureHeader, changed, body, path);
  }

  /** With the header names of the newer delivery product, which have no {@code X-}. */
  public SignedWebhook withoutX() {
    Map<String, String> changed = new LinkedHashMap<>();
    headers.forEach((name, value) -> changed.put(name.substring("X-".length()), value));
    return new SignedWebhook(signatureHeader, changed, body, path);
  }

  /** One byte changed after it was signed. */
  public SignedWebhook tampered() {
    byte[] changed = body.clone();
    changed[changed.length - 2] ^= 1;
    return new SignedWebhook(signatureHeader, headers, changed, path);
  }

  public SignedWebhook signedWith(String secret) {
    return with(signatureHeader, hmac(secret, body));
  }

  public SignedWebhook to(String otherPath) {
    return new SignedWebhook(signatureHeader, headers, body, otherPath);
  }

  /** As the relay has it when it has received all of it. */
  public UnverifiedWebhook unverified() {
    return new UnverifiedWebhook(headers::get, body, Instant.now());
  }

  public byte[] body() {
    return body.clone();
  }

  /** As a request to the relay at this address. */
  public HttpRequest.Builder requestTo(URI relay) {
    HttpRequest.Builder request = HttpRequest.newBuilder(relay.resolve(path));
    headers.forEach(request::header);
    return request
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
  }

  /** Posts it to the relay under test. */
  public Response send() {
    RequestSpecification request = RestAssured.given().contentType(ContentType.JSON);
    headers.forEach(request::header);
    return request.body(body).post(path);
  }
}
