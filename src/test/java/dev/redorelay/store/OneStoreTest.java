package dev.redorelay.store;

import static dev.redorelay.store.Setup.revealed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneStoreTest {

  @Test
  void short_variables_make_the_store_called_default() {
    Store store = Setup.ofOneStore().store();

    assertEquals("default", store.name());
    assertEquals("store-1", store.redo().storeId());
    assertEquals(Setup.API_SECRET, store.redo().apiSecret().reveal());
    assertEquals(Set.of("shopify"), store.platforms().keySet());
    assertEquals(List.of(Setup.WEBHOOK_SECRET), revealed(Setup.ofOneStore().shopify().secrets()));
  }

  @Test
  void what_is_not_said_has_its_default() {
    Store store = Setup.ofOneStore().store();

    assertEquals(Optional.empty(), Setup.ofOneStore().shopify().source());
    assertTrue(Setup.ofOneStore().shopify().sendTestOrders());
    assertEquals(Optional.empty(), store.defaultCountry());
    assertFalse(store.sendStreetAddress());
  }

  @Test
  void short_variables_may_stand_in_a_file() {
    Setup setup =
        Setup.empty()
            .file("REDO_STORE_ID", "store-1")
            .file("REDO_API_SECRET", "s")
            .file("SHOPIFY_WEBHOOK_SECRET", "t");

    assertEquals("store-1", setup.store().redo().storeId());
  }

  @Test
  void a_full_key_in_a_file_wins_over_a_short_variable() {
    Setup setup = Setup.ofOneStore().file("relay.stores.default.redo.store-id", "from-the-file");

    assertEquals("from-the-file", setup.store().redo().storeId());
  }

  @Test
  void a_full_variable_wins_over_a_short_variable() {
    Setup setup =
        Setup.ofOneStore().variable("RELAY_STORES_DEFAULT_REDO_STORE_ID", "from-the-variable");

    assertEquals("from-the-variable", setup.store().redo().storeId());
  }

  @Test
  void a_blank_full_key_leaves_the_short_variable() {
    Setup setup = Setup.ofOneStore().file("relay.stores.default.redo.store-id", " ");

    assertEquals("store-1", setup.store().redo().storeId());
  }

  @Test
  void short_variables_say_nothing_of_another_store() {
    Setup setup = Setup.ofOneStore().file("relay.stores.b.redo.store-id", "b");

    assertEquals(
        Set.of(
            "relay.stores.b.redo.api-secret (variable RELAY_STORES_B_REDO_API_SECRET) is missing",
            "relay.stores.b.shopify.secrets (variable RELAY_STORES_B_SHOPIFY_SECRETS) or"
                + " relay.stores.b.woocommerce.secrets (variable"
                + " RELAY_STORES_B_WOOCOMMERCE_SECRETS) is missing: the store needs a platform"),
        setup.corrections());
  }

  @Test
  void a_shopify_domain_is_taken_however_it_was_copied() {
    for (String domain :
        List.of(
            "a-shop.myshopify.com",
            " https://A-Shop.myshopify.com/ ",
            "http://a-shop.MyShopify.com//")) {
      assertEquals(
          Optional.of("a-shop.myshopify.com"),
          Setup.ofOneStore().variable("SHOPIFY_SHOP_DOMAIN", domain).shopify().source());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "https://", "a.myshopify.com,b.myshopify.com", "my shop"})
  void a_domain_that_no_shop_has_is_refused(String domain) {
    assertEquals(
        Set.of(
            "relay.stores.default.shopify.domain (variable SHOPIFY_SHOP_DOMAIN) should be the one"
                + " address that the platform knows the shop by"),
        Setup.ofOneStore().variable("SHOPIFY_SHOP_DOMAIN", domain).corrections());
  }

  @Test
  void a_shopify_domain_by_which_shopify_does_not_call_shops_is_warned_of() {
    Setup setup = Setup.ofOneStore().variable("SHOPIFY_SHOP_DOMAIN", "www.a-shop.com");

    assertEquals(
        List.of(
            "relay.stores.default.shopify.domain (variable SHOPIFY_SHOP_DOMAIN) should end with"
                + " .myshopify.com: by another name the platform does not call a shop in its"
                + " webhooks"),
        setup.warnings());
    assertEquals(Optional.of("www.a-shop.com"), setup.shopify().source());
    assertEquals(
        List.of(),
        Setup.ofOneStore().variable("SHOPIFY_SHOP_DOMAIN", "a.myshopify.com").warnings());
  }

  @Test
  void a_store_can_be_on_woocommerce_alone() {
    Store store =
        Setup.empty()
            .variable("REDO_STORE_ID", "store-1")
            .variable("REDO_API_SECRET", Setup.API_SECRET)
            .variable("WOOCOMMERCE_SOURCE", "https://Shop.Example.com/Outlet/")
            .variable("WOOCOMMERCE_WEBHOOK_SECRET", "one,two")
            .store();

    assertEquals(Set.of("woocommerce"), store.platforms().keySet());
    Store.Platform woocommerce = Objects.requireNonNull(store.platforms().get("woocommerce"));
    assertEquals(Optional.of("shop.example.com/Outlet"), woocommerce.source());
    assertEquals(List.of("one", "two"), revealed(woocommerce.secrets()));
    assertTrue(woocommerce.sendTestOrders());
  }

  @Test
  void test_orders_are_sent_or_ignored() {
    String key = "relay.stores.default.shopify.test-orders";

    assertFalse(Setup.ofOneStore().file(key, "ignore").shopify().sendTestOrders());
    assertTrue(Setup.ofOneStore().file(key, "Send").shopify().sendTestOrders());
    assertEquals(
        Set.of(
            key + " (variable RELAY_STORES_DEFAULT_SHOPIFY_TEST_ORDERS) should be send or ignore"),
        Setup.ofOneStore().file(key, "false").corrections());
  }

  @Test
  void a_default_country_is_a_country() {
    String key = "relay.stores.default.default-country";

    assertEquals(Optional.of("US"), Setup.ofOneStore().file(key, "us").store().defaultCountry());
    assertEquals(Optional.of("DE"), Setup.ofOneStore().file(key, " DE ").store().defaultCountry());
    for (String wrong : List.of("USA", "XX", "Germany", "1")) {
      assertEquals(
          Set.of(
              key
                  + " (variable RELAY_STORES_DEFAULT_DEFAULT_COUNTRY) should be a country code of"
                  + " two letters such as US"),
          Setup.ofOneStore().file(key, wrong).corrections());
    }
  }

  @Test
  void street_addresses_are_sent_only_when_switched_on() {
    String key = "relay.stores.default.send-street-address";

    assertTrue(Setup.ofOneStore().file(key, "TRUE").store().sendStreetAddress());
    assertFalse(Setup.ofOneStore().file(key, "false").store().sendStreetAddress());
    assertEquals(
        Set.of(
            key + " (variable RELAY_STORES_DEFAULT_SEND_STREET_ADDRESS) should be true or false"),
        Setup.ofOneStore().file(key, "yes").corrections());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b", "a b", "../x", "ä", "a?b"})
  void a_store_id_that_no_address_can_hold_is_refused(String id) {
    assertEquals(
        Set.of(
            "relay.stores.default.redo.store-id (variable REDO_STORE_ID) should be the id of a"
                + " Redo store"),
        Setup.ofOneStore().variable("REDO_STORE_ID", id).corrections());
  }
}
