package dev.redorelay.fakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A configured shop. What one test does to its Redo (opens its breaker, pauses it) would disturb
 * the next, so each test takes a fresh one.
 *
 * @param name of the store, and its id at Redo
 */
public record Shop(String name, Map<String, String> more) {

  private static final int FRESH = 250;

  /** A row of README.md's table of topics; a test keeps it true. */
  private static final Pattern OPT_IN =
      Pattern.compile("^\\| `[^`]+` \\| ([A-Za-z ]+)[^|]*\\| opt-in \\|", Pattern.MULTILINE);

  private static final int FRESH_WITH_LINES = 40;
  private static final AtomicInteger NEXT_WITH_LINES = new AtomicInteger();
  private static final AtomicInteger NEXT = new AtomicInteger();

  /** The shop whose events the golden pairs are. Facts of any age are sent. */
  public static final Shop GOLDEN = new Shop("golden", ofAnyAge());

  /** A shop that is on Shopify alone. */
  public static final Shop SHOPIFY_ONLY =
      new Shop("shopifyonly", Map.of("woocommerce.source", "", "woocommerce.secrets", ""));

  /** A shop whose secret WordPress keeps in another spelling than it signs with. */
  public static final Shop ENCODED =
      new Shop("encoded", Map.of("woocommerce.secrets", "Tom &amp; Jerry&#039;s &lt;3"));

  /** The same with every event switched on: README.md names those that have to be. */
  public static final Shop EAGER = new Shop("eager", everythingOn());

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

  /** A shop that wants the lines of orders, but not the orders. */
  public static final Shop LINES_ONLY =
      new Shop(
          "linesonly",
          Map.of(
              "events.\"Order Placed\".enabled", "false",
              "events.\"Product Ordered\".enabled", "true"));

  /** A shop that wants orders only when they are a second old, and their lines at any age. */
  public static final Shop LINES_OF_OLD_ORDERS =
      new Shop(
          "linesofoldorders",
          Map.of(
              "events.\"Order Placed\".max-age", "1s",
              "events.\"Product Ordered\".enabled", "true"));

  /** A shop that no other test has touched. */
  public static Shop fresh() {
    int number = NEXT.incrementAndGet();
    if (number > FRESH) {
      throw new IllegalStateException("more tests than fresh shops: raise FRESH");
    }
    return numbered(number);
  }

  /** A shop that no other test has touched, and that tells Redo of each line of an order. */
  public static Shop freshWithLines() {
    int number = NEXT_WITH_LINES.incrementAndGet();
    if (number > FRESH_WITH_LINES) {
      throw new IllegalStateException("more tests than shops: raise FRESH_WITH_LINES");
    }
    return withLines(number);
  }

  private static Shop withLines(int number) {
    return new Shop("lines" + number, Map.of("events.\"Product Ordered\".enabled", "true"));
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

  static List<Shop> all() {
    List<Shop> shops =
        new ArrayList<>(IntStream.rangeClosed(1, FRESH).mapToObj(Shop::numbered).toList());
    IntStream.rangeClosed(1, FRESH_WITH_LINES).mapToObj(Shop::withLines).forEach(shops::add);
    shops.add(LINES_ONLY);
    shops.add(LINES_OF_OLD_ORDERS);
    shops.add(GOLDEN);
    shops.add(SHOPIFY_ONLY);
    shops.add(ENCODED);
    shops.add(EAGER);
    shops.add(PICKY);
    return shops;
  }

  private static Map<String, String> everythingOn() {
    Map<String, String> config = new HashMap<>(GOLDEN.more);
    try {
      OPT_IN
          .matcher(Files.readString(Path.of("README.md")))
          .results()
          .map(row -> row.group(1).strip())
          .forEach(event -> config.put("events.\"" + event + "\".enabled", "true"));
    } catch (IOException e) {
      throw new UncheckedIOException("tests run in the project's folder", e);
    }
    return config;
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

  public Map<String, String> configuration() {
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
