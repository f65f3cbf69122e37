package dev.redorelay.sandbox;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A webhook as its platform sends it, just happened.
 *
 * @param headers all that the platform sends, the signature among them
 */
record SignedSample(Map<String, String> headers, String body) {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** A sample whose newest time is now. */
  static SignedSample of(String topic, String body, SampleShop shop, Instant now) {
    String fresh = Times.shifted(body, now.truncatedTo(ChronoUnit.SECONDS));
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.putAll(shop.platform().headers(topic, shop, now));
    headers.put(shop.platform().signatureHeader(), shop.signature(fresh));
    return new SignedSample(headers, fresh);
  }

  /** The request that the platform would make. */
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
