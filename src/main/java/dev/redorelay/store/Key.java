package dev.redorelay.store;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every configuration key there is. What matches none of these is somebody's mistake. */
enum Key {
  DEADLINE("relay.deadline"),
  MAX_BODY("relay.max-body"),
  REDO_URL("relay.redo.url", "REDO_API_URL"),
  REDO_REQUESTS_PER_SECOND("relay.redo.requests-per-second"),
  REDO_CONNECT_TIMEOUT("relay.redo.connect-timeout"),
  REDO_ATTEMPT_TIMEOUT("relay.redo.attempt-timeout"),
  DEDUPE_SIZE("relay.dedupe.size"),
  QUEUE_KIND("relay.queue.kind"),
  REDO_STORE_ID("relay.stores.<store>.redo.store-id", "REDO_STORE_ID"),
  REDO_API_SECRET("relay.stores.<store>.redo.api-secret", "REDO_API_SECRET"),
  SHOPIFY_DOMAIN("relay.stores.<store>.shopify.domain", "SHOPIFY_SHOP_DOMAIN"),
  SHOPIFY_SECRETS("relay.stores.<store>.shopify.secrets", "SHOPIFY_WEBHOOK_SECRET"),
  SHOPIFY_TEST_ORDERS("relay.stores.<store>.shopify.test-orders"),
  DEFAULT_COUNTRY("relay.stores.<store>.default-country"),
  SEND_STREET_ADDRESS("relay.stores.<store>.send-street-address"),
  EVENT_ENABLED("relay.stores.<store>.events.<event>.enabled"),
  EVENT_RENAME("relay.stores.<store>.events.<event>.rename"),
  EVENT_MAX_AGE("relay.stores.<store>.events.<event>.max-age");

  /** The store that the short variables belong to. */
  static final String DEFAULT_STORE = "default";

  private final String template;
  private final Optional<String> shortVariable;
  private final Pattern asKey;
  private final Pattern asVariable;

  Key(String template) {
    this(template, null);
  }

  Key(String template, @org.jspecify.annotations.Nullable String shortVariable) {
    this.template = template;
    this.shortVariable = Optional.ofNullable(shortVariable);
    this.asKey =
        Pattern.compile(
            template
                .replace(".", "\\.")
                .replace("<store>", "(?<store>[a-z0-9]{1,40})")
                .replace("<event>", "\"?(?<event>[^\"]+)\"?"));
    this.asVariable =
        Pattern.compile(
            variable(template.replace("<store>", "9store9").replace("<event>", "9event9"))
                .replace("9STORE9", "(?<store>[A-Z0-9]{1,40})")
                .replace("9EVENT9", "_?(?<event>[A-Z0-9_]+?)_?"));
  }

  Optional<String> shortVariable() {
    return shortVariable;
  }

  /** This key for one store. */
  String of(String store) {
    return template.replace("<store>", store);
  }

  /** This key, where it is not a store's. */
  String key() {
    return template;
  }

  /** The key with the variable that sets it, as messages name it. */
  String described(String store) {
    String key = of(store);
    boolean isShort = store.equals(DEFAULT_STORE) && shortVariable.isPresent();
    return key + " (variable " + (isShort ? shortVariable.get() : variable(key)) + ")";
  }

  /** What of a property's name fills this key's places; empty when the name is another key's. */
  Optional<Use> match(String propertyName) {
    for (Pattern pattern : new Pattern[] {asKey, asVariable}) {
      Matcher matcher = pattern.matcher(propertyName);
      if (matcher.matches()) {
        return Optional.of(
            new Use(
                this,
                propertyName,
                template.contains("<store>") ? matcher.group("store").toLowerCase(Locale.ROOT) : "",
                template.contains("<event>") ? matcher.group("event") : ""));
      }
    }
    return Optional.empty();
  }

  /** The environment variable that sets a key, by the rule that all of Quarkus follows. */
  static String variable(String key) {
    return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  /**
   * A key as somebody wrote it.
   *
   * @param property the name it was written under
   * @param store the store's name; "" when the key is for all
   * @param event the event's name as written; "" when the key is not about one
   */
  record Use(Key key, String property, String store, String event) {}
}
