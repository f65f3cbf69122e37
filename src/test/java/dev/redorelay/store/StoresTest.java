package dev.redorelay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoresTest {

  private static final Stores TWO_WITH_SOURCES_ONE_WITHOUT =
      Setup.empty()
          .store("a")
          .file("relay.stores.a.shopify.domain", "a.myshopify.com")
          .store("b")
          .file("relay.stores.b.shopify.domain", "b.myshopify.com")
          .store("any")
          .stores();

  @Test
  void a_webhook_belongs_to_the_store_that_names_its_source() {
    assertEquals(Optional.of("a"), storeOf(TWO_WITH_SOURCES_ONE_WITHOUT, "a.myshopify.com"));
    assertEquals(Optional.of("b"), storeOf(TWO_WITH_SOURCES_ONE_WITHOUT, "b.myshopify.com"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A.myshopify.COM",
        "https://a.myshopify.com/",
        " a.myshopify.com ",
        "HTTP://a.myshopify.com//"
      })
  void sources_are_compared_without_scheme_trailing_slash_and_case(String source) {
    assertEquals(Optional.of("a"), storeOf(TWO_WITH_SOURCES_ONE_WITHOUT, source));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c.myshopify.com",
        "a.myshopify.com.evil.com",
        "xa.myshopify.com",
        "",
        "a.myshopify.com/x"
      })
  void of_several_stores_none_takes_a_source_that_none_names(String source) {
    assertEquals(Optional.empty(), storeOf(TWO_WITH_SOURCES_ONE_WITHOUT, source));
  }

  @Test
  void the_only_store_takes_any_source_when_it_names_none() {
    assertEquals(Optional.of("default"), storeOf(Setup.ofOneStore().stores(), "any.myshopify.com"));
  }

  @Test
  void the_only_store_takes_no_other_source_than_the_one_it_names() {
    Stores stores = Setup.ofOneStore().variable("SHOPIFY_SHOP_DOMAIN", "a.myshopify.com").stores();

    assertEquals(Optional.of("default"), storeOf(stores, "a.myshopify.com"));
    assertEquals(Optional.empty(), storeOf(stores, "b.myshopify.com"));
  }

  @Test
  void a_store_called_by_name_accepts_its_source_only() {
    Store a = TWO_WITH_SOURCES_ONE_WITHOUT.named("a").orElseThrow();

    assertTrue(TWO_WITH_SOURCES_ONE_WITHOUT.accepts(a, "shopify", "https://A.myshopify.com/"));
    assertFalse(TWO_WITH_SOURCES_ONE_WITHOUT.accepts(a, "shopify", "b.myshopify.com"));
  }

  @Test
  void a_store_called_by_name_accepts_any_source_when_it_names_none() {
    Store any = TWO_WITH_SOURCES_ONE_WITHOUT.named("any").orElseThrow();

    assertTrue(TWO_WITH_SOURCES_ONE_WITHOUT.accepts(any, "shopify", "c.myshopify.com"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop.example.com/Outlet/",
        "http://shop.example.com/Outlet",
        "HTTPS://SHOP.Example.COM/Outlet//",
        " shop.example.com/Outlet ",
        "https://shop.example.com/Outlet/?lang=de"
      })
  void sites_are_compared_by_host_and_path(String source) {
    assertEquals(Optional.of("outlet"), siteOf(source));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop.example.com/outlet/",
        "https://shop.example.com/Outlet/de/",
        "https://shop.example.com.evil.com/",
        "https://shop.example.com:8443/",
        "https://evil.com/shop.example.com/",
        "https://evil.com/?https://shop.example.com/",
        "https://",
        "/"
      })
  void a_path_of_a_site_is_another_site(String source) {
    assertEquals(Optional.empty(), siteOf(source));
  }

  @Test
  void a_site_may_be_all_of_its_host() {
    assertEquals(Optional.of("main"), siteOf("https://shop.example.com/"));
    assertEquals(Optional.of("main"), siteOf("http://Shop.example.com"));
  }

  private static Optional<String> siteOf(String source) {
    return Setup.empty()
        .site("main", "https://shop.example.com")
        .site("outlet", "https://shop.example.com/Outlet/")
        .stores()
        .withSource("woocommerce", source)
        .map(Store::name);
  }

  @Test
  void a_platform_without_secrets_is_off() {
    Stores stores = Setup.ofOneStore().stores();
    Store store = stores.named("default").orElseThrow();

    assertTrue(stores.anyOn("shopify"));
    assertFalse(stores.anyOn("woocommerce"));
    assertFalse(store.isOn("woocommerce"));
    assertFalse(stores.accepts(store, "woocommerce", "https://shop.example/"));
    assertEquals(Optional.empty(), stores.withSource("woocommerce", "https://shop.example/"));
  }

  @Test
  void a_name_that_no_store_has_finds_none() {
    assertEquals(Optional.empty(), TWO_WITH_SOURCES_ONE_WITHOUT.named("A"));
    assertEquals(3, TWO_WITH_SOURCES_ONE_WITHOUT.all().size());
  }

  private static Optional<String> storeOf(Stores stores, String source) {
    return stores.withSource("shopify", source).map(Store::name);
  }
}
