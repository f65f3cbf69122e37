package dev.redorelay.fakes;

import dev.redorelay.store.EagerStores;
import dev.redorelay.webhook.Platform;
import dev.redorelay.webhook.UnverifiedWebhook;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** A webhook of any platform before it is HTTP: signed, and then changed as a test likes. */
public final class RawWebhook {

  private static final Instant RECEIVED_AT = Instant.parse("2026-11-20T16:00:00Z");

  private final Platform platform;
  private final Map<String, String> headers;
  private final byte[] body;

  private RawWebhook(Platform platform, Map<String, String> headers, byte[] body) {
    this.platform = platform;
    this.headers = headers;
    this.body = body;
  }

  /** With what the platform always sends, and nothing else. */
  public static RawWebhook signed(Platform platform, String topic, byte[] body) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : platform.requiredHeaders()) {
      headers.put(name, name.endsWith("-Topic") ? topic : "https://shop.example.com/");
    }
    headers.put(platform.signatureHeader(), SignedWebhook.hmac(EagerStores.SECRET, body));
    return new RawWebhook(platform, headers, body);
  }

  public RawWebhook with(String header, String value) {
    Map<String, String> changed = new TreeMap<>(headers);
    changed.put(header, value);
    return new RawWebhook(platform, changed, body);
  }

  public RawWebhook with(Map<String, String> others) {
    Map<String, String> changed = new TreeMap<>(headers);
    changed.putAll(others);
    return new RawWebhook(platform, changed, body);
  }

  public Platform platform() {
    return platform;
  }

  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  public UnverifiedWebhook unverified() {
    return new UnverifiedWebhook(headers::get, body, RECEIVED_AT);
  }
}
