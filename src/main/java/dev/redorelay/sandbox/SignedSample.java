package dev.redorelay.sandbox;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A webhook as Shopify sends it, just happened.
 *
 * @param headers all that Shopify sends, the signature among them
 */
record SignedSample(Map<String, String> headers, String body) {

  private static final String API_VERSION = "2026-07";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** A sample whose newest time is now. */
  static SignedSample of(String topic, String body, SampleShop shop, Instant now) {
    String fresh = Times.shifted(body, now.truncatedTo(ChronoUnit.SECONDS));
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("X-Shopify-Topic", topic);
    headers.put("X-Shopify-Shop-Domain", shop.domain());
    headers.put("X-Shopify-API-Version", API_VERSION);
    headers.put("X-Shopify-Webhook-Id", UUID.randomUUID().toString());
    headers.put("X-Shopify-Event-Id", UUID.randomUUID().toString());
    headers.put("X-Shopify-Triggered-At", now.toString());
    headers.put("X-Shopify-Hmac-Sha256", shop.signature(fresh));
    return new SignedSample(headers, fresh);
  }

  /** The request that Shopify would make. */
  HttpRequest request(URI target) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target).timeout(PATIENCE).POST(BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return request.build();
  }

  /** The command that makes it, to be pasted into a shell. The body must not hold a quote. */
  String curl(URI target) {
    return headers.entrySet().stream()
        .map(header -> "    -H '" + header.getKey() + ": " + header.getValue() + "' \\\n")
        .collect(Collectors.joining("", "  curl " + target + " \\\n", "    -d '" + body + "'"));
  }
}
