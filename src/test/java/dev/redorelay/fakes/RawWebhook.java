package dev.redorelay.fakes;

import dev.redorelay.store.EagerStores;
import dev.redorelay.webhook.Platform;
import dev.redorelay.webhook.UnverifiedWebhook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A webhook of any platform before it is HTTP: signed, and then changed as a test likes. */
public final class RawWebhook {

  private static final Instant RECEIVED_AT = Instant.parse("2026-11-20T16:00:00Z");

  private static final String TOPIC = "Topic";
  private static final List<String> DELIVERY_HEADERS =
      List.of("Webhook-Id", "Event-Id", "API-Version", "Name", "ID", "Delivery-ID");

  private final Platform platform;
  private final Map<String, String> headers;
  private final byte[] body;
  private final Instant receivedAt;

  private RawWebhook(
      Platform platform, Map<String, String> headers, byte[] body, Instant receivedAt) {
    this.platform = platform;
    this.headers = headers;
    this.body = body;
    this.receivedAt = receivedAt;
  }

  /** With what the platform always sends, and nothing else. */
  public static RawWebhook signed(Platform platform, String topic, byte[] body) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : platform.requiredHeaders()) {
      headers.put(name, name.endsWith(TOPIC) ? topic : "https://shop.example.com/");
    }
    headers.put(platform.signatureHeader(), SignedWebhook.hmac(EagerStores.SECRET, body));
    return new RawWebhook(platform, headers, body, RECEIVED_AT);
  }

  public RawWebhook with(String header, String value) {
    Map<String, String> changed = new TreeMap<>(headers);
    changed.put(header, value);
    return new RawWebhook(platform, changed, body, receivedAt);
  }

  public RawWebhook with(Map<String, String> others) {
    Map<String, String> changed = new TreeMap<>(headers);
    changed.putAll(others);
    return new RawWebhook(platform, changed, body, receivedAt);
  }

  /** Delivered so much later, with everything in its headers another that a delivery has. */
  public RawWebhook redelivered(Duration later) {
    RawWebhook again = new RawWebhook(platform, headers, body, receivedAt.plus(later));
    for (String name : DELIVERY_HEADERS) {
      again = again.with(headerPrefix(platform) + name, "another-" + later.toHours());
    }
    return again.with(
        headerPrefix(platform) + "Triggered-At", again.receivedAt.minusSeconds(7).toString());
  }

  /** What the names of a platform's headers begin with. */
  public static String headerPrefix(Platform platform) {
    return platform.requiredHeaders().stream()
        .filter(name -> name.endsWith(TOPIC))
        .map(name -> name.substring(0, name.length() - TOPIC.length()))
        .findFirst()
        .orElseThrow();
  }

  public Platform platform() {
    return platform;
  }

  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  public UnverifiedWebhook unverified() {
    return new UnverifiedWebhook(headers::get, body, receivedAt);
  }
}
