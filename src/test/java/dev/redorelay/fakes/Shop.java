package dev.redorelay.fakes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * A configured shop. What one test does to its Redo (opens its breaker, pauses it) would disturb
 * the next, so each test takes a fresh one.
 *
 * @param name of the store, and its id at Redo
 */
public record Shop(String name, Map<String, String> more) {

  private static final int FRESH = 250;
  private static final AtomicInteger NEXT = new AtomicInteger();

  /** The shop whose events the golden pairs are. Facts of any age are sent. */
  public static final Shop GOLDEN = new Shop("golden", ofAnyAge());

  /** The same with events that have to be switched on. */
  public static final Shop OPT_IN = new Shop("optin", switchedOn("Payment Failed"));

  /** A shop that is on Shopify alone. */
  public static final Shop SHOPIFY_ONLY =
      new Shop("shopifyonly", Map.of("woocommerce.source", "", "woocommerce.secrets", ""));

  /** A shop whose secret WordPress keeps in another spelling than it signs with. */
  public static final Shop ENCODED =
      new Shop("encoded", Map.of("woocommerce.secrets", "Tom &amp; Jerry&#039;s &lt;3"));

  /** A shop that says otherwise than the defaults, wherever it can. */
  public static final Shop PICKY =
      new Shop(
          "picky",
          Map.of(
              "events.\"Order Placed\".rename", "Purchase",
              "events.\"Order Cancelled\".enabled", "false",
              "send-street-address", "true",
              "default-country", "DE",
              "shopify.test-orders", "ignore"));

  /** A shop that no other test has touched. */
  public static Shop fresh() {
    int number = NEXT.incrementAndGet();
    if (number > FRESH) {
      throw new IllegalStateException("more tests than fresh shops: raise FRESH");
    }
    return numbered(number);
  }

  private static Shop numbered(int number) {
    return new Shop("shop" + number, Map.of());
  }

  private static Map<String, String> ofAnyAge() {
    Map<String, String> settings = new HashMap<>();
    for (String event :
        List.of(
            "checkout-started",
            "order-placed",
            "order-paid",
            "order-fulfilled",
            "order-cancelled",
            "order-refunded",
            "payment-failed")) {
      settings.put("events." + event + ".max-age", "876000h");
    }
    return settings;
  }

  private static Map<String, String> switchedOn(String... events) {
    Map<String, String> settings = ofAnyAge();
    for (String event : events) {
      settings.put("events.\"" + event + "\".enabled", "true");
    }
    return settings;
  }

  static List<Shop> all() {
    List<Shop> shops =
        new ArrayList<>(IntStream.rangeClosed(1, FRESH).mapToObj(Shop::numbered).toList());
    shops.add(GOLDEN);
    shops.add(OPT_IN);
    shops.add(SHOPIFY_ONLY);
    shops.add(ENCODED);
    shops.add(PICKY);
    return shops;
  }

  public String domain() {
    return name + ".myshopify.com";
  }

  /** The address of its WooCommerce site, as WordPress names it. */
  public String site() {
    return "https://" + name + ".example.com/";
  }

  public String secret() {
    return "secret-of-" + name;
  }

  /** The secret before the last rotation, which still signs for an hour. */
  public String oldSecret() {
    return "old-secret-of-" + name;
  }

  public String wooSecret() {
    return "woo-secret-of-" + name;
  }

  public String apiSecret() {
    return "key-of-" + name;
  }

  Map<String, String> configuration() {
    Map<String, String> config = new HashMap<>();
    String prefix = "relay.stores." + name + ".";
    config.put(prefix + "redo.store-id", name);
    config.put(prefix + "redo.api-secret", apiSecret());
    config.put(prefix + "shopify.domain", domain());
    config.put(prefix + "shopify.secrets", secret() + "," + oldSecret());
    config.put(prefix + "woocommerce.source", site());
    config.put(prefix + "woocommerce.secrets", wooSecret());
    more.forEach((key, value) -> config.put(prefix + key, value));
    return config;
  }
}
