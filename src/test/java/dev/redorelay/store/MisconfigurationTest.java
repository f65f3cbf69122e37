package dev.redorelay.store;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MisconfigurationTest {

  private static final Set<String> NOTHING_THERE =
      Set.of(
          "relay.stores.default.redo.store-id (variable REDO_STORE_ID) is missing",
          "relay.stores.default.redo.api-secret (variable REDO_API_SECRET) is missing",
          "relay.stores.default.shopify.secrets (variable SHOPIFY_WEBHOOK_SECRET) or"
              + " relay.stores.default.woocommerce.secrets (variable WOOCOMMERCE_WEBHOOK_SECRET)"
              + " is missing: the store needs a platform");

  @Test
  void with_nothing_configured_the_default_stores_keys_are_named() {
    assertEquals(NOTHING_THERE, Setup.empty().corrections());
  }

  @Test
  void blank_is_as_good_as_missing() {
    Setup setup =
        Setup.empty()
            .variable("REDO_STORE_ID", "")
            .variable("REDO_API_SECRET", "  ")
            .file("relay.stores.default.shopify.secrets", "\t");

    assertEquals(NOTHING_THERE, setup.corrections());
  }

  @Test
  void the_message_is_one_readable_list() {
    assertEquals(
        """
        redo-relay cannot start, its configuration needs 2 corrections:
          - relay.stores.default.redo.store-id (variable REDO_STORE_ID) is missing
          - relay.stores.default.redo.api-secret (variable REDO_API_SECRET) is missing""",
        Setup.empty().variable("SHOPIFY_WEBHOOK_SECRET", "s").message());
    assertEquals(
        """
        redo-relay cannot start, its configuration needs a correction:
          - relay.deadline (variable RELAY_DEADLINE) should be a duration from 200ms to 1m""",
        Setup.ofOneStore().variable("RELAY_DEADLINE", "later").message());
  }

  @Test
  void everything_that_is_wrong_is_said_at_once() {
    Setup setup =
        Setup.empty()
            .variable("REDO_STORE_ID", "a/b")
            .variable("SHOPIFY_WEBHOOK_SECRET", ",")
            .variable("SHOPIFY_SHOP_DOMAIN", "my shop")
            .variable("RELAY_DEADLINE", "later")
            .variable("REDO_API_URL", "redo")
            .file("relay.max-body", "99999999999999E")
            .file("relay.queue.kind", "kafka")
            .file("relay.typo", "x")
            .file("relay.stores.b.redo.store-id", "b")
            .file("relay.stores.b.shopify.secrets", "s")
            .file("relay.stores.b.default-country", "Mars")
            .file("relay.stores.b.events.order-lost.enabled", "true");

    assertEquals(
        Set.of(
            "relay.stores.default.redo.store-id (variable REDO_STORE_ID)",
            "relay.stores.default.redo.api-secret (variable REDO_API_SECRET)",
            "relay.stores.default.shopify.secrets (variable SHOPIFY_WEBHOOK_SECRET)",
            "relay.stores.default.shopify.domain (variable SHOPIFY_SHOP_DOMAIN)",
            "relay.deadline (variable RELAY_DEADLINE)",
            "relay.redo.url (variable REDO_API_URL)",
            "relay.max-body (variable RELAY_MAX_BODY)",
            "relay.queue.kind (variable RELAY_QUEUE_KIND)",
            "relay.typo",
            "relay.stores.b.redo.api-secret (variable RELAY_STORES_B_REDO_API_SECRET)",
            "relay.stores.b.default-country (variable RELAY_STORES_B_DEFAULT_COUNTRY)",
            "relay.stores.b.events.order-lost.enabled"
                + " (variable RELAY_STORES_B_EVENTS_ORDER_LOST_ENABLED)"),
        setup.corrections().stream()
            .map(line -> line.replaceFirst(" (is|should|matches|names) .*", ""))
            .collect(toSet()));
  }

  @Test
  void a_store_without_a_platform_is_refused() {
    Setup setup =
        Setup.empty()
            .file("relay.stores.a.redo.store-id", "a")
            .file("relay.stores.a.redo.api-secret", "s");

    assertEquals(
        Set.of(
            "relay.stores.a.shopify.secrets (variable RELAY_STORES_A_SHOPIFY_SECRETS) or"
                + " relay.stores.a.woocommerce.secrets (variable"
                + " RELAY_STORES_A_WOOCOMMERCE_SECRETS) is missing: the store needs a platform"),
        setup.corrections());
  }

  @Test
  void a_source_whose_platform_has_no_secret_is_not_forgotten_in_silence() {
    assertEquals(
        Set.of(
            "relay.stores.default.woocommerce.secrets (variable WOOCOMMERCE_WEBHOOK_SECRET) is"
                + " missing: without it the store is not on woocommerce"),
        Setup.ofOneStore().variable("WOOCOMMERCE_SOURCE", "https://a.example.com").corrections());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "relay.dedline",
        "relay.redo",
        "relay.redo.urls",
        "relay.stores.default.redo.storeid",
        "relay.stores.redo.store-id",
        "relay.stores.default.shopify.secret",
        "relay.stores.default.events.\"Order Placed\"",
      })
  void a_key_in_a_file_that_means_nothing_is_refused(String key) {
    for (String profile : List.of("", "%prod.", "%dev.", "%dev,test.")) {
      Setup setup = Setup.ofOneStore().file(profile + key, "x");

      assertEquals(1, setup.corrections().size());
      assertEquals(
          key + " matches no key of redo-relay",
          setup.corrections().iterator().next().replaceFirst(" \\(.*", ""));
    }
  }

  @Test
  void other_programs_keys_are_none_of_ours() {
    Setup setup = Setup.ofOneStore().file("relayed.x", "x").file("quarkus.http.port", "1");

    assertEquals("", setup.message());
    assertEquals(List.of(), setup.warnings());
  }

  @Test
  void a_variable_that_means_nothing_is_only_warned_of() {
    Setup setup =
        Setup.ofOneStore()
            .variable("RELAY_PORT", "tcp://10.0.0.1:80")
            .variable("RELAY_SERVICE_HOST", "10.0.0.1")
            .variable("_DEV_RELAY_X", "x")
            .variable("relay_x", "x");

    assertEquals(
        List.of(
            "The variable RELAY_PORT matches no key of redo-relay and is ignored",
            "The variable RELAY_SERVICE_HOST matches no key of redo-relay and is ignored"),
        setup.warnings());
    assertEquals("", setup.message());
  }

  @Test
  void an_expression_that_leads_nowhere_is_refused() {
    Setup setup =
        Setup.ofOneStore()
            .variable("REDO_API_SECRET", "${NOT_THERE}")
            .variable("SHOPIFY_WEBHOOK_SECRET", "${vault::path}")
            .file("relay.deadline", "${relay.deadline}");

    String complaint = " refers with ${…} to what is not set; ${ itself is written $${";
    assertEquals(
        Set.of(
            "relay.stores.default.redo.api-secret (variable REDO_API_SECRET)" + complaint,
            "relay.stores.default.shopify.secrets (variable SHOPIFY_WEBHOOK_SECRET)" + complaint,
            "relay.deadline (variable RELAY_DEADLINE)" + complaint),
        setup.corrections());
  }

  @Test
  void an_expression_is_resolved() {
    Setup setup =
        Setup.ofOneStore()
            .variable("DEADLINE", "3s")
            .file("relay.deadline", "${DEADLINE}")
            .file("relay.max-body", "${MAX_BODY:1M}")
            .file("relay.dedupe.size", "${DEDUPE:}");

    assertEquals(3, setup.relay().deadline().toSeconds());
    assertEquals(1024 * 1024, setup.relay().maxBody());
    assertEquals(10_000, setup.relay().dedupeSize());
  }

  @Test
  void what_is_set_to_an_empty_expression_is_missing() {
    Setup setup = Setup.ofOneStore().variable("REDO_STORE_ID", "${ID:}");

    assertEquals(
        Set.of("relay.stores.default.redo.store-id (variable REDO_STORE_ID) is missing"),
        setup.corrections());
  }

  @Test
  void a_named_file_that_is_not_there_is_refused(@TempDir Path folder) throws IOException {
    String file = Files.createFile(folder.resolve("stores.properties")).toString();
    String conf = Files.createFile(folder.resolve("stores.conf")).toString();
    String url = folder.resolve("stores.properties").toUri().toString();

    for (String fine : List.of(file, url, folder.toString(), file + ", " + url)) {
      assertEquals("", Setup.ofOneStore().variable("SMALLRYE_CONFIG_LOCATIONS", fine).message());
    }
    for (String wrong : List.of(file + "x", conf, "nowhere.properties", file + "," + url + "x")) {
      assertEquals(
          Set.of(
              "smallrye.config.locations (variable SMALLRYE_CONFIG_LOCATIONS) names a file that is"
                  + " not there or does not end with .properties"),
          Setup.ofOneStore().variable("SMALLRYE_CONFIG_LOCATIONS", wrong).corrections());
    }
  }

  @Test
  void no_value_is_ever_repeated() {
    String value = "s3cr3t";
    Setup setup =
        Setup.empty()
            .variable("REDO_STORE_ID", value + " ä")
            .variable("REDO_API_SECRET", value + " ä")
            .variable("SHOPIFY_WEBHOOK_SECRET", "${" + value + "::" + value + "}")
            .variable("SHOPIFY_SHOP_DOMAIN", value)
            .variable("REDO_API_URL", "http://" + value + "@host/")
            .variable("RELAY_TYPO", value)
            .variable("RELAY_STORES_DEFAULT_EVENTS_ORDER_PLACED_MAX_AGE", value)
            .file("relay.typo", value)
            .file("relay.deadline", value)
            .file("relay.max-body", value)
            .file("relay.dedupe.size", value)
            .file("relay.queue.kind", value)
            .file("relay.stores.b.shopify.secrets", "${" + value + "}")
            .file("relay.stores.b.shopify.domain", value)
            .file("relay.stores.default.default-country", value)
            .file("relay.stores.default.send-street-address", value);

    try (CapturedLog log = new CapturedLog()) {
      String message = setup.message();
      assertFalse(message.contains(value), message);
      assertFalse(String.join("\n", log.all()).contains(value), () -> "" + log.all());
    }
  }
}
