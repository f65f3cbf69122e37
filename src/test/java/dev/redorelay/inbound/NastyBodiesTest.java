package dev.redorelay.inbound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.redorelay.fakes.FakeRedo;
import dev.redorelay.fakes.RedoInTests;
import dev.redorelay.fakes.Shop;
import dev.redorelay.fakes.SignedWebhook;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Bodies that a platform should never sign. Redo gets an event of what they still say, or they are
 * malformed; and the answer comes soon.
 */
@QuarkusTest
@WithTestResource(RedoInTests.class)
class NastyBodiesTest {

  private static final int MAX_BODY = 6 << 20;

  /** Far more than is needed: for a machine with much to do. */
  private static final long MOST_MILLIS = 10_000;

  FakeRedo redo;

  @TestFactory
  Stream<DynamicTest> an_event_is_made_of_what_is_said() {
    Shop shop = Shop.fresh();
    return Stream.of(
            nasty("an absurd number", order("\"total_price\":1e999999")),
            nasty("an absurd id", order("\"id\":1e999999")),
            nasty("an amount of 99,999 digits", order("\"total_price\":" + "9".repeat(99_999))),
            nasty("an id of 99,999 digits", order("\"id\":" + "9".repeat(99_999))),
            nasty("properties full of digits", order(properties("9".repeat(99_999), 60))),
            nasty("a key that comes again", order("\"id\":2,\"id\":3,\"email\":\"b@example.com\"")),
            nasty("halves of pairs", order("\"id\":\"\\ud800\",\"name\":\"\\udc00 \\ud800\"")),
            nasty("NUL, escaped", order("\"id\":\"\\u0000\",\"name\":\"a\\u0000b\"")),
            nasty("NUL in two bytes", order("\"name\":\"\u00c0\u0080\""), ISO_8859_1),
            nasty("900 levels", order("\"x\":" + "[".repeat(900) + "]".repeat(900))),
            nasty("a byte order mark", "\ufeff" + order("\"name\":\"bom\"")),
            nasty("UTF-16", order("\"name\":\"é\""), UTF_16),
            nasty("UTF-16 without a mark", order("\"name\":\"à\""), UTF_16LE),
            nasty("6 MB in lines", filled("\"line_items\":[{\"sku\":\"a\"}", line())),
            nasty("6 MB in a text", order("\"tags\":\"" + "é".repeat(3_000_000) + "\"")),
            nasty("6 MB of codes", filled("\"discount_codes\":[{}", code())))
        .map(body -> dynamicTest(body.name, () -> arrives(shop, body)));
  }

  @TestFactory
  Stream<DynamicTest> a_body_is_malformed_that_has() {
    Shop shop = Shop.fresh();
    return Stream.of(
            nasty("100,000 lists in lists", order("\"x\":" + nested("[", "]"))),
            nasty("100,000 objects in objects", order("\"x\":" + nested("{\"a\":", "}"))),
            nasty("100,000 levels for lines", order("\"line_items\":" + nested("[", "]"))),
            nasty("no end of levels", "[".repeat(100_000)),
            nasty("a number of 1,000,000 digits", order("\"x\":" + "9".repeat(1_000_000))),
            nasty("NUL in a text", order("\"name\":\"\0\"")),
            nasty("NUL before it", "\0\0\0" + order("\"name\":\"a\"")),
            nasty("NUL behind a comma", "{\"id\":1,\0}"),
            nasty("Latin-1", order("\"name\":\"é\""), ISO_8859_1),
            nasty("a byte that UTF-8 has not", order("\"name\":\"\u00ff\""), ISO_8859_1),
            nasty("half a pair in bytes", order("\"name\":\"\u00ed\u00a0\u0080\""), ISO_8859_1),
            nasty("half of a character at its end", "{\"id\":1,\"name\":\"\u00c3", ISO_8859_1),
            nasty("6 MB in tiny objects", filled("\"line_items\":[{}", ",{}")))
        .map(body -> dynamicTest(body.name, () -> isMalformed(shop, body)));
  }

  private record Nasty(String name, String text, Charset charset) {}

  private static Nasty nasty(String name, String text) {
    return nasty(name, text, UTF_8);
  }

  private static Nasty nasty(String name, String text, Charset charset) {
    return new Nasty(name, text, charset);
  }

  private void arrives(Shop shop, Nasty body) {
    int before = redo.store(shop.name()).count();
    Response response = send(shop, body);
    assertEquals(200, response.statusCode(), response.asString());
    assertEquals("accepted", response.path("outcome"));
    assertEquals(1, redo.store(shop.name()).count() - before);
  }

  private void isMalformed(Shop shop, Nasty body) {
    int before = redo.store(shop.name()).count();
    Response response = send(shop, body);
    assertEquals(422, response.statusCode(), response.asString());
    assertEquals(before, redo.store(shop.name()).count());
  }

  private static Response send(Shop shop, Nasty body) {
    SignedWebhook webhook =
        SignedWebhook.of(shop, "orders/create", body.text.getBytes(body.charset));
    long start = System.nanoTime();
    Response response = webhook.send();
    long millis = (System.nanoTime() - start) / 1_000_000;
    assertTrue(millis < MOST_MILLIS, "answered only after " + millis + " ms");
    return response;
  }

  /** Another order each time, unless the fields say which. */
  private static String order(String fields) {
    return "{\"id\":" + fields.hashCode() + ",\"email\":\"ada@example.com\"," + fields + "}";
  }

  private static String nested(String open, String close) {
    return open.repeat(100_000) + "1" + close.repeat(100_000);
  }

  private static String properties(String value, int count) {
    String property = "{\"name\":\"a\",\"value\":" + value + "}";
    return "\"line_items\":[{\"properties\":[" + (property + ",").repeat(count) + "null]}]";
  }

  /** A line as long as Shopify's are, most of it of no interest. */
  private static String line() {
    return ",{\"sku\":\"FF-0502\",\"quantity\":1,\"price\":\"4.00\",\"tax_lines\":[\""
        + "x".repeat(3_000)
        + "\"]}";
  }

  private static String code() {
    return ",{\"code\":\"" + "SAVE10-".repeat(5) + "\"}";
  }

  private static String filled(String begin, String element) {
    return order(begin + element.repeat((MAX_BODY - 1_000) / element.length()) + "]");
  }
}
