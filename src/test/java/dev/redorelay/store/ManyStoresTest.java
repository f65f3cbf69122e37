package dev.redorelay.store;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManyStoresTest {

  @Test
  void stores_stand_side_by_side_in_a_file() {
    Setup setup = Setup.empty().store("berlin").store("paris2");

    assertEquals(Set.of("berlin", "paris2"), names(setup));
    assertEquals("id-of-paris2", storeId(setup, "paris2"));
  }

  @Test
  void stores_are_made_of_variables() {
    Setup setup =
        Setup.empty()
            .variable("RELAY_STORES_BERLIN_REDO_STORE_ID", "b")
            .variable("RELAY_STORES_BERLIN_REDO_API_SECRET", "secret")
            .variable("RELAY_STORES_BERLIN_SHOPIFY_SECRETS", "one,two")
            .variable("RELAY_STORES_BERLIN_SHOPIFY_DOMAIN", "b.myshopify.com")
            .variable("RELAY_STORES_BERLIN_DEFAULT_COUNTRY", "DE");

    assertEquals(Set.of("berlin"), names(setup));
    Store store = setup.stores().named("berlin").orElseThrow();
    assertEquals("b", store.redo().storeId());
    assertEquals("DE", store.defaultCountry().orElseThrow());
    assertEquals("b.myshopify.com", store.platforms().get("shopify").source().orElseThrow());
    assertEquals(2, store.platforms().get("shopify").secrets().size());
  }

  @Test
  void a_variable_overrides_a_files_key() {
    Setup setup =
        Setup.empty().store("berlin").variable("RELAY_STORES_BERLIN_REDO_STORE_ID", "another");

    assertEquals("another", storeId(setup, "berlin"));
  }

  @Test
  void a_variable_of_the_active_profile_makes_a_store_too() {
    Setup setup = Setup.empty().store("a").variable("_PROD_RELAY_STORES_B_REDO_STORE_ID", "b");

    assertEquals(2, setup.corrections().size());
    assertEquals(
        Set.of("a"),
        names(Setup.empty().store("a").variable("_DEV_RELAY_STORES_B_REDO_STORE_ID", "b")));
  }

  @Test
  void short_variables_add_the_default_store() {
    assertEquals(Set.of("berlin", "default"), names(Setup.ofOneStore().store("berlin")));
  }

  @Test
  void blank_short_variables_add_no_store() {
    Setup setup =
        Setup.empty()
            .store("berlin")
            .variable("REDO_STORE_ID", "")
            .variable("SHOPIFY_WEBHOOK_SECRET", " ");

    assertEquals(Set.of("berlin"), names(setup));
  }

  @Test
  void a_store_that_is_written_blank_is_not_forgotten_in_silence() {
    Setup setup = Setup.empty().store("a").variable("RELAY_STORES_B_REDO_STORE_ID", "");

    assertEquals(3, setup.corrections().size());
  }

  @Test
  void a_key_in_a_profile_that_is_not_active_makes_no_store() {
    Setup setup = Setup.empty().store("a").file("%dev.relay.stores.b.redo.store-id", "b");

    assertEquals(Set.of("a"), names(setup));
  }

  @Test
  void a_key_in_the_active_profile_makes_a_store() {
    Setup setup =
        Setup.empty()
            .file("%prod.relay.stores.b.redo.store-id", "b")
            .file("%dev,prod.relay.stores.b.redo.api-secret", "s")
            .file("relay.stores.b.shopify.secrets", "t");

    assertEquals("b", storeId(setup, "b"));
  }

  @Test
  void two_stores_cannot_have_one_source() {
    Setup setup =
        Setup.empty()
            .store("a")
            .store("b")
            .store("c")
            .file("relay.stores.a.shopify.domain", "shop.myshopify.com")
            .file("relay.stores.b.shopify.domain", "https://SHOP.myshopify.com/")
            .file("relay.stores.c.shopify.domain", "other.myshopify.com");

    assertEquals(
        Set.of(
            "relay.stores.a.shopify.domain (variable RELAY_STORES_A_SHOPIFY_DOMAIN) and"
                + " relay.stores.b.shopify.domain (variable RELAY_STORES_B_SHOPIFY_DOMAIN)"
                + " name the same shop"),
        setup.corrections());
  }

  @Test
  void two_stores_cannot_be_one_site() {
    Setup setup =
        Setup.empty()
            .site("a", "https://shop.example.com/outlet")
            .site("b", "Shop.Example.com/outlet/")
            .site("c", "https://shop.example.com/Outlet")
            .site("d", "https://shop.example.com");

    assertEquals(
        Set.of(
            "relay.stores.a.woocommerce.source (variable RELAY_STORES_A_WOOCOMMERCE_SOURCE) and"
                + " relay.stores.b.woocommerce.source (variable RELAY_STORES_B_WOOCOMMERCE_SOURCE)"
                + " name the same shop"),
        setup.corrections());
  }

  @Test
  void stores_without_a_source_may_stand_side_by_side() {
    assertEquals(Set.of("a", "b"), names(Setup.empty().store("a").store("b")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Berlin",
        "my-shop",
        "my_shop",
        "ümlaut",
        "a23456789b123456789c123456789d123456789e1"
      })
  void a_store_name_is_1_to_40_small_letters_and_digits(String name) {
    String key = "relay.stores." + name + ".redo.store-id";

    assertEquals(
        Set.of(key + " matches no key of redo-relay (store names are 1 to 40 of a-z and 0-9)"),
        Setup.ofOneStore().file(key, "x").corrections());
  }

  @Test
  void a_store_name_of_40_characters_is_fine() {
    String name = "a23456789b123456789c123456789d123456789e";

    assertEquals(Set.of(name), names(Setup.empty().store(name)));
  }

  @Test
  void a_store_name_that_no_variable_can_say_is_warned_of() {
    assertEquals(
        List.of(
            "The variable RELAY_STORES_MY_SHOP_REDO_STORE_ID matches no key of redo-relay (store"
                + " names are 1 to 40 of a-z and 0-9) and is ignored"),
        Setup.ofOneStore().variable("RELAY_STORES_MY_SHOP_REDO_STORE_ID", "x").warnings());
  }

  private static Set<String> names(Setup setup) {
    return setup.stores().all().stream().map(Store::name).collect(toSet());
  }

  private static String storeId(Setup setup, String name) {
    return setup.stores().named(name).orElseThrow().redo().storeId();
  }
}
