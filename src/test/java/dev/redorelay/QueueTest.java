package dev.redorelay;

import static dev.redorelay.fakes.FakeAnswer.hangs;
import static dev.redorelay.fakes.FakeAnswer.status;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redorelay.fakes.FakeRedo;
import dev.redorelay.fakes.QueueInTests;
import dev.redorelay.fakes.RedoInTests;
import dev.redorelay.fakes.Shop;
import dev.redorelay.fakes.SignedWebhook;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of an order that Redo does not take at once, where there is a queue. */
@QuarkusTest
@WithTestResource(RedoInTests.class)
@WithTestResource(QueueInTests.class)
class QueueTest {

  /** Far more than anything here takes. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  FakeRedo redo;

  private Shop shop;
  private FakeRedo.StoreScript script;

  @BeforeEach
  void a_fresh_shop() {
    shop = Shop.freshWithLines();
    script = redo.store(shop.name());
  }

  @Test
  void what_Redo_cannot_take_now_is_queued_and_arrives_later_as_it_was() {
    script.alwaysAnswers(status(503));
    order(1, 0)
        .then()
        .statusCode(202)
        .body("outcome", is("queued"))
        .body("events.uniqueId", is(List.of(placed(1))));
    script.answers();
    eventually(() -> !script.events().isEmpty());

    JsonNode event = script.events().getFirst();
    assertEquals(placed(1), event.path("uniqueId").asText());
    assertEquals("2026-11-02T15:06:31Z", event.path("eventTimestamp").asText());
    assertEquals(List.of(placed(1)), script.uniqueIds());
  }

  @Test
  void an_answer_that_never_comes_is_not_waited_for_beyond_the_deadline() {
    script.alwaysAnswers(hangs());
    long start = System.nanoTime();
    order(1, 0).then().statusCode(202);
    assertTrue(System.nanoTime() - start < 3_500_000_000L);
    script.answers();
    eventually(() -> script.uniqueIds().contains(placed(1)));
  }

  @Test
  void what_is_queued_twice_is_sent_once() {
    script.alwaysAnswers(status(429).header("Retry-After", "2"));
    order(1, 0).then().statusCode(202);
    order(1, 0).then().statusCode(202);
    script.answers();
    eventually(() -> !script.uniqueIds().isEmpty());
    order(2, 0).then().statusCode(200);
    assertEquals(List.of(placed(1), placed(2)), script.uniqueIds());
  }

  @Test
  void an_order_that_is_delivered_makes_the_whole_backlog_due() {
    script.alwaysAnswers(status(500));
    for (int id = 1; id <= 4; id++) {
      order(id, 0).then().statusCode(202);
    }
    script.answers();
    eventually(() -> new HashSet<>(script.uniqueIds()).size() == 4);
  }

  @Test
  void lines_wait_in_the_queue_behind_their_order() {
    script.alwaysAnswers(status(503));
    order(1, 250).then().statusCode(202).body("events.size()", is(251));
    script.answers();
    eventually(() -> script.uniqueIds().size() == 251);
    assertEquals(placed(1), script.uniqueIds().getFirst());
    assertEquals(251, Set.copyOf(script.uniqueIds()).size());
  }

  @Test
  void lines_whose_order_has_arrived_wait_by_themselves() {
    script.answers(status(202), status(401));
    order(1, 2).then().statusCode(202).body("outcome", is("queued"));
    assertEquals(List.of(placed(1)), script.uniqueIds());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 413, 422})
  void what_Redo_refuses_for_good_is_kept_and_the_platform_need_not_send_it_again(int refusal) {
    script.answers(
        status(refusal).body("application/problem+json", "{\"detail\":\"no such thing\"}"));
    order(1, 2)
        .then()
        .statusCode(200)
        .body("outcome", is("refused"))
        .body("reason", is("Redo answered " + refusal + ": no such thing"))
        .body("events.size()", is(3));
    assertEquals(1, script.count(), "the lines became dead letters with their order");
  }

  @Test
  void a_body_that_cannot_be_read_is_kept() {
    SignedWebhook.of(shop, "orders/create", "{\"id\":1,")
        .send()
        .then()
        .statusCode(200)
        .body("outcome", is("refused"))
        .body("reason", containsString("not the JSON object that is documented"))
        .body("events.size()", is(0));
  }

  @Test
  void a_guilty_event_in_the_backlog_is_found_and_the_others_arrive() {
    script.alwaysAnswers(status(503));
    order(1, 4).then().statusCode(202);
    script.answers(
        status(202), // the order, by itself
        status(400), // its four lines
        status(202), // 1 2
        status(400), // 3 4
        status(400), // 3
        status(202)); // 4
    eventually(() -> script.uniqueIds().contains(line(4)));
    assertEquals(List.of(placed(1), line(1), line(2), line(4)), script.uniqueIds());
  }

  @Test
  void a_store_whose_key_is_wrong_drops_nothing() {
    script.answers(status(401));
    order(1, 0).then().statusCode(202);
    order(2, 0).then().statusCode(202);
    assertEquals(1, script.count(), "one probe a minute");
  }

  @Test
  void new_orders_pass_a_backlog() {
    script.alwaysAnswers(status(503).header("Retry-After", "1"));
    order(1, 2_000).then().statusCode(202);
    script.alwaysAnswers(status(202).delayed(Duration.ofMillis(20)));
    eventually(() -> script.uniqueIds().contains(placed(1)));
    order(2, 0).then().statusCode(200).body("outcome", is("accepted"));
    eventually(() -> Set.copyOf(script.uniqueIds()).size() == 2_002);
  }

  private Response order(int id, int lines) {
    String items =
        IntStream.rangeClosed(1, lines)
            .mapToObj(
                line ->
                    "{\"id\":%d,\"title\":\"Fern\",\"quantity\":1,\"price\":\"9.50\"}"
                        .formatted(line))
            .collect(Collectors.joining(","));
    String order =
        """
        {"id":%d,"email":"rowan@example.com","currency":"USD",\
        "processed_at":"2026-11-02T10:06:31-05:00","line_items":[%s]}""";
    return SignedWebhook.of(shop, "orders/create", order.formatted(id, items)).send();
  }

  private String placed(int id) {
    return "shopify:" + shop.name() + ":order:" + id + ":placed";
  }

  private String line(int id) {
    return "shopify:" + shop.name() + ":order:1:line:" + id + ":ordered";
  }

  /** Waits for what has to happen sooner or later. */
  private static void eventually(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        fail("it has not happened within " + PATIENCE);
      }
      try {
        Thread.sleep(Duration.ofMillis(10));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        fail("interrupted");
      }
    }
  }
}
