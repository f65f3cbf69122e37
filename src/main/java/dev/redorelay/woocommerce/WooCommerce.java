package dev.redorelay.woocommerce;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.redorelay.redo.UniqueId;
import dev.redorelay.webhook.Ping;
import dev.redorelay.webhook.Platform;
import dev.redorelay.webhook.Topic;
import dev.redorelay.webhook.UnverifiedWebhook;
import dev.redorelay.webhook.Webhook;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * WooCommerce, a shop that its owner runs. It never sends a webhook again, and it signs with the
 * secret as HTML would show it.
 */
@Singleton
final class WooCommerce implements Platform {

  static final String NAME = "woocommerce";

  private static final JsonFactory JSON = new JsonFactory();

  /** Far more than an id takes: a longer body holds something else, and need not be looked into. */
  private static final int MAX_BYTES_OF_AN_ID = 1_000;

  private static final String TOPIC = "X-WC-Webhook-Topic";
  private static final String SOURCE = "X-WC-Webhook-Source";
  private static final String SIGNATURE = "X-WC-Webhook-Signature";
  private static final String DELIVERY_ID = "X-WC-Webhook-Delivery-ID";

  /** Sent when a webhook is saved; any status but 200 is shown to the shop's owner as an error. */
  private static final Optional<Ping> PING =
      Optional.of(
          new Ping(
              "application/x-www-form-urlencoded",
              Pattern.compile("webhook_id=[0-9]{1,20}"),
              List.of(
                  TOPIC,
                  SOURCE,
                  SIGNATURE,
                  DELIVERY_ID,
                  "X-WC-Webhook-ID",
                  "X-WC-Webhook-Resource",
                  "X-WC-Webhook-Event")));

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String signatureHeader() {
    return SIGNATURE;
  }

  @Override
  public List<String> requiredHeaders() {
    return List.of(TOPIC, SOURCE);
  }

  @Override
  public Topic topic(UnverifiedWebhook webhook) {
    return new Topic(header(webhook, TOPIC).orElseThrow());
  }

  @Override
  public String source(UnverifiedWebhook webhook) {
    return header(webhook, SOURCE).orElseThrow();
  }

  @Override
  public Optional<String> header(UnverifiedWebhook webhook, String name) {
    return webhook.header(name);
  }

  @Override
  public Optional<Ping> ping() {
    return PING;
  }

  @Override
  public List<String> spellings(String secret) {
    return List.of(secret, Html.specialCharsDecoded(secret)).stream().distinct().toList();
  }

  @Override
  public Optional<String> customerId(Webhook webhook) {
    return NamedCustomer.id(webhook);
  }

  /** The delivery's id is a hash of webhook and second; the body's version is not said. */
  @Override
  public Details details(UnverifiedWebhook webhook) {
    return new Details(
        Optional.empty(), header(webhook, DELIVERY_ID), Optional.empty(), Optional.empty());
  }

  /** The name of a fact that a webhook states. */
  static UniqueId uniqueId(Webhook webhook, String... parts) {
    return UniqueId.of(NAME, webhook.store(), parts);
  }

  /** An object that was deleted before it could be read comes as its id, and as nothing else. */
  @Override
  public boolean isCutShort(Webhook webhook) {
    try {
      return webhook.length() <= MAX_BYTES_OF_AN_ID && holdsOnlyAnId(webhook.body());
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static boolean holdsOnlyAnId(byte[] body) throws IOException {
    try (JsonParser parser = JSON.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT || !"id".equals(parser.nextFieldName())) {
        return false;
      }
      parser.nextToken();
      parser.skipChildren();
      return parser.nextToken() == JsonToken.END_OBJECT;
    }
  }
}
