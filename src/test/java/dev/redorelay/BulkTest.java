package dev.redorelay;

import static dev.redorelay.fakes.FakeAnswer.hangs;
import static dev.redorelay.fakes.FakeAnswer.status;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redorelay.fakes.FakeAnswer;
import dev.redorelay.fakes.FakeRedo;
import dev.redorelay.fakes.ReceivedRequest;
import dev.redorelay.fakes.RedoInTests;
import dev.redorelay.fakes.Shop;
import dev.redorelay.fakes.SignedWebhook;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines of an order, which follow it to Redo in bulk. Requests are counted. */
@QuarkusTest
@WithTestResource(RedoInTests.class)
class BulkTest {

  FakeRedo redo;

  private Shop shop;
  private FakeRedo.StoreScript script;

  @BeforeEach
  void a_fresh_shop() {
    shop = Shop.freshWithLines();
    script = redo.store(shop.name());
  }

  @Test
  void lines_follow_their_order_in_one_request() {
    order(3).then().statusCode(200).body("outcome", is("accepted")).body("events.size()", is(4));
    assertEquals(List.of("events", "events/bulk"), endpoints());
    assertEquals(List.of(placed(), line(1), line(2), line(3)), script.uniqueIds());
  }

  @Test
  void a_request_holds_a_hundred_at_most() {
    order(250).then().statusCode(200).body("events.size()", is(251));
    assertEquals(List.of("events", "events/bulk", "events/bulk", "events/bulk"), endpoints());
    assertEquals(251, script.uniqueIds().stream().distinct().count());
  }

  @Test
  void a_request_holds_five_million_bytes_at_most() {
    String title = "x".repeat(90_000);
    order(60, title).then().statusCode(200).body("events.size()", is(61));
    assertEquals(3, script.count());
    assertEquals(61, script.uniqueIds().stream().distinct().count());
  }

  @Test
  void lines_are_refused_with_their_order() {
    script.answers(status(400));
    order(2).then().statusCode(502);
    assertEquals(1, script.count());
  }

  @Test
  void lines_wait_with_their_order() {
    script.alwaysAnswers(status(503).header("Retry-After", "30"));
    order(2).then().statusCode(503).header("Retry-After", is("30"));
    assertEquals(1, script.count());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 413, 415, 422})
  void the_line_that_spoils_a_request_is_found_and_the_others_are_sent(int refusal) {
    script.answers(
        status(202),
        status(refusal), // 1 2 3 4
        status(refusal), // 1 2
        status(202), // 1
        status(refusal), // 2
        status(202)); // 3 4
    order(4).then().statusCode(502).body("detail", containsString("Redo refused"));
    assertEquals(6, script.count());
    assertEquals(List.of(placed(), line(1), line(3), line(4)), script.uniqueIds());
  }

  @Test
  void what_is_meant_for_all_is_asked_of_each() {
    script.answers(status(202), status(415), status(415), status(415));
    order(2).then().statusCode(502);
    assertEquals(4, script.count(), "the order, both lines, and each line");
    assertEquals(List.of(placed()), script.uniqueIds());
  }

  @Test
  void a_bulk_request_is_tried_again_like_any_other() {
    script.answers(status(202), status(500), hangs());
    order(2).then().statusCode(200);
    assertEquals(4, script.count());
  }

  @Test
  void only_what_Redo_does_not_have_is_sent_again() {
    script.answers(status(202), status(403));
    order(2).then().statusCode(503);
    assertEquals(List.of(placed()), script.uniqueIds());

    Shop other = Shop.freshWithLines();
    FakeRedo.StoreScript its = redo.store(other.name());
    its.answers(status(202), FakeAnswer.status(400), status(202), status(400));
    order(other, 2, "Fern").then().statusCode(502);
    order(other, 2, "Fern").then().statusCode(200).body("events.size()", is(3));
    order(other, 2, "Fern").then().statusCode(200).body("events.size()", is(3));
    assertEquals(5, its.count(), "the order, both lines, each line, and the second again");
  }

  static Stream<Shop> shops_without_the_order() {
    return Stream.of(Shop.LINES_ONLY, Shop.LINES_OF_OLD_ORDERS);
  }

  @ParameterizedTest
  @MethodSource("shops_without_the_order")
  void lines_go_alone_where_the_order_is_switched_off_or_too_old(Shop shop) {
    FakeRedo.StoreScript its = redo.store(shop.name());
    order(shop, 2, "Fern").then().statusCode(200).body("events.size()", is(2));
    assertEquals(1, its.count());
    assertTrue(its.requests().getFirst().path().endsWith("/events/bulk"));
  }

  private Response order(int lines) {
    return order(lines, "Maidenhair Fern");
  }

  private Response order(int lines, String title) {
    return order(shop, lines, title);
  }

  private static Response order(Shop shop, int lines, String title) {
    String items =
        IntStream.rangeClosed(1, lines)
            .mapToObj(
                id ->
                    "{\"id\":%d,\"title\":\"%s\",\"quantity\":1,\"price\":\"9.50\"}"
                        .formatted(id, title))
            .collect(Collectors.joining(","));
    String order =
        """
        {"id":1,"email":"rowan@example.com","currency":"USD",\
        "processed_at":"2026-11-02T10:06:31-05:00","line_items":[%s]}""";
    return SignedWebhook.of(shop, "orders/create", order.formatted(items)).send();
  }

  private List<String> endpoints() {
    return script.requests().stream()
        .map(ReceivedRequest::path)
        .map(path -> path.substring(path.indexOf("events")))
        .toList();
  }

  private String placed() {
    return "shopify:" + shop.name() + ":order:1:placed";
  }

  private String line(int id) {
    return "shopify:" + shop.name() + ":order:1:line:" + id + ":ordered";
  }
}
