package dev.redorelay.sandbox;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A platform as its webhooks' headers show it. */
enum SamplePlatform {
  SHOPIFY("fernandfable.myshopify.com", "X-Shopify-Hmac-Sha256") {
    @Override
    Map<String, String> headers(String topic, SampleShop shop, Instant now) {
      Map<String, String> headers = new LinkedHashMap<>();
      headers.put("X-Shopify-Topic", topic);
      headers.put("X-Shopify-Shop-Domain", shop.source());
      headers.put("X-Shopify-API-Version", "2026-07");
      headers.put("X-Shopify-Webhook-Id", UUID.randomUUID().toString());
      headers.put("X-Shopify-Event-Id", UUID.randomUUID().toString());
      headers.put("X-Shopify-Triggered-At", now.toString());
      return headers;
    }
  },

  WOOCOMMERCE("https://fernandfable.example.com/", "X-WC-Webhook-Signature") {
    @Override
    Map<String, String> headers(String topic, SampleShop shop, Instant now) {
      Map<String, String> headers = new LinkedHashMap<>();
      headers.put("X-WC-Webhook-Source", shop.source());
      headers.put("X-WC-Webhook-Topic", topic);
      headers.put("X-WC-Webhook-Resource", topic.replaceFirst("\\..*", ""));
      headers.put("X-WC-Webhook-Event", topic.replaceFirst(".*\\.", ""));
      headers.put("X-WC-Webhook-ID", "7");
      headers.put("X-WC-Webhook-Delivery-ID", UUID.randomUUID().toString().replace("-", ""));
      return headers;
    }
  };

  private final String usualSource;
  private final String signatureHeader;

  SamplePlatform(String usualSource, String signatureHeader) {
    this.usualSource = usualSource;
    this.signatureHeader = signatureHeader;
  }

  /** All that it sends, but for the signature. */
  abstract Map<String, String> headers(String topic, SampleShop shop, Instant now);

  String signatureHeader() {
    return signatureHeader;
  }

  /** What the sample's shop is called where its store takes any. */
  String usualSource() {
    return usualSource;
  }

  /** Its name in addresses and configuration, and where its samples lie. */
  String platformName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where its webhooks come in. */
  String door() {
    return "/webhooks/" + platformName();
  }
}
