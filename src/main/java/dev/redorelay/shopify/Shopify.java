package dev.redorelay.shopify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.redorelay.redo.UniqueId;
import dev.redorelay.relay.Timestamps;
import dev.redorelay.webhook.Erasure;
import dev.redorelay.webhook.Platform;
import dev.redorelay.webhook.Topic;
import dev.redorelay.webhook.UnverifiedWebhook;
import dev.redorelay.webhook.Webhook;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Shopify. Its headers are called {@code X-Shopify-…}; a newer delivery product sends the same
 * names without {@code X-}.
 */
@Singleton
final class Shopify implements Platform {

  static final String NAME = "shopify";

  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> IDS = Set.of("id", "admin_graphql_api_id");

  /** Far more than ids take: a longer body holds something else, and need not be looked into. */
  private static final int MAX_BYTES_OF_IDS = 1_000;

  private static final String TOPIC = "X-Shopify-Topic";
  private static final String SHOP_DOMAIN = "X-Shopify-Shop-Domain";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String signatureHeader() {
    return "X-Shopify-Hmac-Sha256";
  }

  @Override
  public List<String> requiredHeaders() {
    return List.of(TOPIC, SHOP_DOMAIN);
  }

  @Override
  public Topic topic(UnverifiedWebhook webhook) {
    return new Topic(header(webhook, TOPIC).orElseThrow());
  }

  @Override
  public String source(UnverifiedWebhook webhook) {
    return header(webhook, SHOP_DOMAIN).orElseThrow();
  }

  @Override
  public Optional<String> header(UnverifiedWebhook webhook, String name) {
    return webhook.header(name).or(() -> webhook.header(name.substring("X-".length())));
  }

  @Override
  public Details details(UnverifiedWebhook webhook) {
    return new Details(
        header(webhook, "X-Shopify-API-Version"),
        header(webhook, "X-Shopify-Webhook-Id"),
        header(webhook, "X-Shopify-Event-Id"),
        header(webhook, "X-Shopify-Triggered-At").flatMap(Timestamps::parse));
  }

  /** The name of a fact that a webhook states. */
  static UniqueId uniqueId(Webhook webhook, String... parts) {
    return UniqueId.of(NAME, webhook.store(), parts);
  }

  /** A time as the part of a fact's name that tells one repetition from the others. */
  static String millis(Instant time) {
    return String.valueOf(time.toEpochMilli());
  }

  /** An object that is too large for Shopify comes as its id, and as nothing else. */
  @Override
  public boolean isCutShort(Webhook webhook) {
    if (webhook.length() > MAX_BYTES_OF_IDS) {
      return false;
    }
    try {
      Set<String> keys = keys(webhook.body());
      return keys.contains("id") && IDS.containsAll(keys);
    } catch (IOException unreadable) {
      return false;
    }
  }

  @Override
  public String whyNoEvent(Topic topic) {
    return SilentTopics.reason(topic);
  }

  @Override
  public Optional<String> customerId(Webhook webhook) {
    return NamedCustomer.id(webhook);
  }

  /** Compliance topics ask for it; the shop is to go 48 hours after it has removed the app. */
  @Override
  public Erasure erasure(Webhook webhook) {
    return switch (webhook.topic().name()) {
      case "shop/redact" -> new Erasure.WholeShop();
      case "customers/redact" -> RedactBody.read(webhook.body());
      default -> new Erasure.Nothing();
    };
  }

  private static Set<String> keys(byte[] body) throws IOException {
    Set<String> keys = new HashSet<>();
    try (JsonParser parser = JSON.createParser(body)) {
      parser.nextToken();
      for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
        keys.add(key);
        parser.nextToken();
        parser.skipChildren();
      }
    }
    return keys;
  }
}
