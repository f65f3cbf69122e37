package dev.redorelay.store;

import static java.util.stream.Collectors.toSet;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A configuration as somebody would write it, in a file and in variables, and what comes of it. */
final class Setup {

  static final String API_SECRET = "redo-api-secret-0815";
  static final String WEBHOOK_SECRET = "shopify-secret-4711";

  private static final int FILE_ORDINAL = 250;
  private static final List<HasEventType> EVENT_TYPES =
      List.of(
          () -> EventType.on("Order Placed"),
          () -> EventType.on("Order Placed").notOlderThan(Duration.ofDays(30)),
          () -> EventType.optIn("Order Updated"),
          () -> EventType.on("Checkout Started").notOlderThan(Duration.ofHours(24)),
          () -> EventType.on("Checkout Started").notOlderThan(Duration.ofHours(24)));

  private final Map<String, String> file = new HashMap<>();
  private final Map<String, String> variables = new HashMap<>();
  private final List<Unconfigured> unconfigured = new ArrayList<>();

  private Setup() {}

  static Setup empty() {
    return new Setup();
  }

  /** What one store needs, and nothing else. */
  static Setup ofOneStore() {
    return empty()
        .variable("REDO_STORE_ID", "store-1")
        .variable("REDO_API_SECRET", API_SECRET)
        .variable("SHOPIFY_WEBHOOK_SECRET", WEBHOOK_SECRET);
  }

  /** What a store of this name needs, in the file. */
  Setup store(String name) {
    return file("relay.stores." + name + ".redo.store-id", "id-of-" + name)
        .file("relay.stores." + name + ".redo.api-secret", "api-secret-of-" + name)
        .file("relay.stores." + name + ".shopify.secrets", "webhook-secret-of-" + name);
  }

  /** The same for a store on WooCommerce, whose source is this. */
  Setup site(String name, String source) {
    return file("relay.stores." + name + ".redo.store-id", "id-of-" + name)
        .file("relay.stores." + name + ".redo.api-secret", "api-secret-of-" + name)
        .file("relay.stores." + name + ".woocommerce.secrets", "webhook-secret-of-" + name)
        .file("relay.stores." + name + ".woocommerce.source", source);
  }

  Setup file(String key, String value) {
    file.put(key, value);
    return this;
  }

  Setup variable(String name, String value) {
    variables.put(name, value);
    return this;
  }

  Setup insteadOfNothing(Map<String, String> values) {
    unconfigured.add(() -> values);
    return this;
  }

  SmallRyeConfig config() {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .addDiscoveredInterceptors()
        .withProfile("prod")
        .withSources(
            new PropertiesConfigSource(file, "application.properties", FILE_ORDINAL),
            new EnvConfigSource(variables, EnvConfigSource.ORDINAL))
        .build();
  }

  private Configuration read() {
    return new Configuration(config(), EVENT_TYPES, unconfigured);
  }

  Stores stores() {
    return read().stores();
  }

  Store store() {
    return stores().named("default").orElseThrow();
  }

  Store.Platform shopify() {
    return Optional.ofNullable(store().platforms().get("shopify")).orElseThrow();
  }

  RelaySettings relay() {
    return read().relaySettings();
  }

  /** What the relay asks to be corrected, instead of starting. */
  Set<String> corrections() {
    return message()
        .lines()
        .filter(line -> line.startsWith("  - "))
        .map(line -> line.substring("  - ".length()))
        .collect(toSet());
  }

  /** All that the relay says, instead of starting; nothing when it starts. */
  String message() {
    try {
      read();
      return "";
    } catch (ConfigurationException refused) {
      return refused.getMessage();
    }
  }

  /** What the relay warns of, whether it starts or not. */
  List<String> warnings() {
    try (CapturedLog log = new CapturedLog()) {
      message();
      return log.of("dev.redorelay.configuration");
    }
  }

  static List<String> revealed(List<Secret> secrets) {
    return secrets.stream().map(Secret::reveal).toList();
  }
}
