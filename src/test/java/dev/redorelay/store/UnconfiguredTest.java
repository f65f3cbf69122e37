package dev.redorelay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnconfiguredTest {

  private static final Map<String, String> SANDBOX =
      Map.of(
          "relay.stores.default.redo.store-id", "sandbox",
          "relay.stores.default.redo.api-secret", "published",
          "relay.stores.default.shopify.secrets", "published-too",
          "relay.redo.url", "http://localhost:8080/sandbox");

  private final Setup setup = Setup.empty().insteadOfNothing(SANDBOX);

  @Test
  void its_values_are_taken_when_no_store_is_configured() {
    assertEquals("sandbox", setup.store().redo().storeId());
    assertEquals(URI.create("http://localhost:8080/sandbox"), setup.relay().redo().url());
  }

  @Test
  void other_keys_may_be_set_beside_them() {
    setup.variable("RELAY_DEADLINE", "3s").variable("REDO_STORE_ID", " ");

    assertEquals("sandbox", setup.store().redo().storeId());
    assertEquals(URI.create("http://localhost:8080/sandbox"), setup.relay().redo().url());
    assertEquals(3, setup.relay().deadline().toSeconds());
  }

  @Test
  void an_explicit_address_wins() {
    setup.variable("REDO_API_URL", "https://redo.example");

    assertEquals("sandbox", setup.store().redo().storeId());
    assertEquals(URI.create("https://redo.example"), setup.relay().redo().url());
  }

  @Test
  void what_is_said_of_its_events_holds_for_it() {
    setup.variable("RELAY_STORES_DEFAULT_EVENTS_ORDER_UPDATED_ENABLED", "true");

    assertEquals("sandbox", setup.store().redo().storeId());
    assertTrue(setup.store().sends(EventType.optIn("Order Updated")));
  }

  @Test
  void any_key_that_connects_a_store_ends_its_reign() {
    setup.variable("SHOPIFY_SHOP_DOMAIN", "a.myshopify.com");

    assertEquals(
        Set.of(
            "relay.stores.default.redo.store-id (variable REDO_STORE_ID) is missing",
            "relay.stores.default.redo.api-secret (variable REDO_API_SECRET) is missing",
            "relay.stores.default.shopify.secrets (variable SHOPIFY_WEBHOOK_SECRET) is missing:"
                + " without it the store is not on shopify"),
        setup.corrections());
  }

  @Test
  void a_configured_store_calls_the_real_redo() {
    setup.store("a");

    assertEquals(Set.of("a"), Set.of(setup.stores().all().iterator().next().name()));
    assertEquals(URI.create("https://api.getredo.com/v2.2"), setup.relay().redo().url());
  }

  @Test
  void a_typo_is_still_refused() {
    setup.file("relay.typo", "x");

    assertEquals(Set.of("relay.typo matches no key of redo-relay"), setup.corrections());
  }
}
