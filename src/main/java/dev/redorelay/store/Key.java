package dev.redorelay.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
  QUEUE_PATH("relay.queue.path"),
  QUEUE_URL("relay.queue.url"),
  QUEUE_USER("relay.queue.user"),
  QUEUE_PASSWORD("relay.queue.password"),
  QUEUE_MAX_AGE("relay.queue.max-age"),
  ADMIN_TOKEN("relay.admin.token"),
  REDO_STORE_ID("relay.stores.<store>.redo.store-id", "REDO_STORE_ID"),
  REDO_API_SECRET("relay.stores.<store>.redo.api-secret", "REDO_API_SECRET"),
  SHOPIFY_DOMAIN("relay.stores.<store>.shopify.domain", "SHOPIFY_SHOP_DOMAIN"),
  SHOPIFY_SECRETS("relay.stores.<store>.shopify.secrets", "SHOPIFY_WEBHOOK_SECRET"),
  SHOPIFY_TEST_ORDERS("relay.stores.<store>.shopify.test-orders"),
  WOOCOMMERCE_SOURCE("relay.stores.<store>.woocommerce.source", "WOOCOMMERCE_SOURCE"),
  WOOCOMMERCE_SECRETS("relay.stores.<store>.woocommerce.secrets", "WOOCOMMERCE_WEBHOOK_SECRET"),
  DEFAULT_COUNTRY("relay.stores.<store>.default-country"),
  SEND_STREET_ADDRESS("relay.stores.<store>.send-street-address"),
  EVENT_ENABLED("relay.stores.<store>.events.<event>.enabled"),
  EVENT_RENAME("relay.stores.<store>.events.<event>.rename"),
  EVENT_MAX_AGE("relay.stores.<store>.events.<event>.max-age");

  /** The store that the short variables belong to. */
  static final String DEFAULT_STORE = "default";

  /** What stands for the store where a key belongs to all of them. */
  static final String ALL_STORES = "";

  private static final List<String> SECRET_ENDINGS =
      Arrays.stream(values())
          .filter(key -> key.template.matches(".*(secrets?|password|token)"))
          .flatMap(Key::variableEndings)
          .toList();

  private static final String LAST_LETTERS_OF_SECRETS =
      SECRET_ENDINGS.stream()
          .map(ending -> ending.substring(ending.length() - 1))
          .distinct()
          .collect(Collectors.joining());

  private static final Set<String> SHORT_VARIABLES =
      Arrays.stream(values())
          .flatMap(key -> key.shortVariable.stream())
          .collect(Collectors.toUnmodifiableSet());

  private final String template;
  private final Optional<String> shortVariable;
  private final Pattern asKey;
  private final Pattern asVariable;

  Key(String template) {
    this(template, Optional.empty());
  }

  Key(String template, String shortVariable) {
    this(template, Optional.of(shortVariable));
  }

  Key(String template, Optional<String> shortVariable) {
    this.template = template;
    this.shortVariable = shortVariable;
    this.asKey = Spelling.KEY.pattern(template);
    this.asVariable = Spelling.VARIABLE.pattern(template);
  }

  /** Whether it connects its store with a shop or with Redo: those have a short variable. */
  boolean connects() {
    return shortVariable.isPresent();
  }

  /** This key for one store. */
  String of(String store) {
    return template.replace("<store>", store);
  }

  /** The short variable, where the store is the one that it belongs to. */
  Optional<String> shortVariable(String store) {
    return shortVariable.filter(variable -> store.equals(storeOfShortVariable()));
  }

  /** Whether this is the key's short variable. */
  boolean hasShortVariable(String variable) {
    return shortVariable.filter(variable::equals).isPresent();
  }

  /** Whether this is the short variable of any key. */
  static boolean isShortVariable(String name) {
    return SHORT_VARIABLES.contains(name);
  }

  private String storeOfShortVariable() {
    return template.contains("<store>") ? DEFAULT_STORE : ALL_STORES;
  }

  /** The key with the variable that sets it, as messages name it. */
  String described(String store) {
    String key = of(store);
    return key + " (variable " + shortVariable(store).orElseGet(() -> Spelling.variable(key)) + ")";
  }

  /** What a property of this name says, in whatever spelling; empty when it is not this key. */
  Optional<WrittenKey> match(String property) {
    if (hasShortVariable(property)) {
      return Optional.of(new WrittenKey(this, property, storeOfShortVariable(), ""));
    }
    return Stream.of(asKey, asVariable)
        .map(pattern -> pattern.matcher(property))
        .filter(Matcher::matches)
        .map(
            matcher ->
                new WrittenKey(this, property, group(matcher, "store"), group(matcher, "event")))
        .findFirst();
  }

  private static String group(Matcher matcher, String name) {
    boolean hasGroup = matcher.namedGroups().containsKey(name);
    return hasGroup ? matcher.group(name).toLowerCase(Locale.ROOT) : "";
  }

  /** Whether a property of this name, however it is spelled and in any profile, holds a secret. */
  static boolean isSecret(String property) {
    if (!endsLikeASecret(property)) {
      return false;
    }
    String variable = Spelling.variable(property);
    return SECRET_ENDINGS.stream().anyMatch(variable::endsWith);
  }

  /** Start asks about thousands of names: most are told by a look at their last letter. */
  private static boolean endsLikeASecret(String property) {
    char last = property.isEmpty() ? ' ' : property.charAt(property.length() - 1);
    return last >= 0x80 || LAST_LETTERS_OF_SECRETS.indexOf(Character.toUpperCase(last)) >= 0;
  }

  private Stream<String> variableEndings() {
    String ending = Spelling.variable(template.substring(template.indexOf('>') + 1));
    return Stream.concat(shortVariable.stream(), Stream.of(ending));
  }
}
