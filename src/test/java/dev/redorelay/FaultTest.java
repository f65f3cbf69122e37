package dev.redorelay;

import static dev.redorelay.fakes.FakeAnswer.garbage;
import static dev.redorelay.fakes.FakeAnswer.hangs;
import static dev.redorelay.fakes.FakeAnswer.redirect;
import static dev.redorelay.fakes.FakeAnswer.resetAfterReading;
import static dev.redorelay.fakes.FakeAnswer.resetBeforeReading;
import static dev.redorelay.fakes.FakeAnswer.status;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.redorelay.fakes.FakeAnswer;
import dev.redorelay.fakes.FakeRedo;
import dev.redorelay.fakes.RedoInTests;
import dev.redorelay.fakes.Shop;
import dev.redorelay.fakes.SignedWebhook;
import dev.redorelay.fakes.Stalls;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What becomes of an order when Redo is slow, limited, wrong, or not there. Requests are counted.
 */
@QuarkusTest
@WithTestResource(RedoInTests.class)
class FaultTest {

  /** As {@link RedoInTests} configures it. */
  private static final Duration DEADLINE = Duration.ofSeconds(3);

  /** What Shopify adds to the deadline before it hangs up: here, for a machine with much to do. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  /** Where this machine leaves threads waiting for longer, nothing can be said of a second. */
  private static final Duration MUCH_TO_DO = Duration.ofMillis(100);

  FakeRedo redo;

  private Shop shop;
  private FakeRedo.StoreScript script;

  @BeforeEach
  void a_fresh_shop() {
    shop = Shop.fresh();
    script = redo.store(shop.name());
  }

  static Stream<FakeAnswer> what_can_heal() {
    return Stream.of(
        status(500),
        status(502),
        status(503),
        status(504),
        status(599),
        status(408),
        status(425),
        status(429),
        status(429).header("Retry-After", "0"),
        status(503).header("Retry-After", "nonsense"),
        redirect(302, "http://127.0.0.1:1/elsewhere"),
        redirect(307, "/v2.2/stores/elsewhere/events"),
        resetBeforeReading(),
        resetAfterReading(),
        garbage(),
        status(202).body("text/plain", "cut").truncated(),
        hangs());
  }

  @ParameterizedTest
  @MethodSource("what_can_heal")
  void what_can_heal_is_tried_again(FakeAnswer trouble) {
    script.answers(trouble);
    order(1).then().statusCode(200).body("outcome", is("accepted"));
    assertEquals(2, script.count());
    assertEquals(1, script.uniqueIds().stream().distinct().count());
  }

  @Test
  void a_redirect_is_never_followed() {
    script.alwaysAnswers(redirect(307, "/v2.2/stores/" + Shop.fresh().name() + "/events"));
    unavailable(order(1), "Redo answered 307");
    assertTrue(script.count() >= 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 402, 405, 409, 410, 413, 415, 418, 422, 451})
  void what_Redo_refuses_for_good_is_not_tried_again(int refusal) {
    script.alwaysAnswers(
        status(refusal)
            .body(
                "application/problem+json",
                "{\"title\":\"Bad\",\"detail\":\"eventName is odd, wilhelmina@example.com\"}"));
    order(1)
        .then()
        .statusCode(502)
        .contentType("application/problem+json")
        .body("detail", containsString("the relay's log says why"))
        .body("detail", not(containsString("odd")));
    assertEquals(1, script.count());
  }

  @Test
  void a_refusal_without_sense_is_still_a_refusal() {
    script.answers(
        status(400).body("text/html", "<h1>no"),
        status(400).hugeBody(3_000_000),
        status(400).body("json", "{\"detail\":\"no\"}"));
    order(1).then().statusCode(502).body("detail", containsString("Redo refused"));
    order(2).then().statusCode(502);
    order(3).then().statusCode(502);
    assertEquals(3, script.count());
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404})
  void a_wrong_key_or_store_pauses_the_store(int answer) {
    script.answers(status(answer));
    String reason = answer == 404 ? "no such store" : "customer_events_write";
    unavailable(order(1), reason);
    unavailable(order(2), reason);
    assertEquals(1, script.count(), "one probe a minute");
  }

  @Test
  void a_call_that_waits_for_its_turn_is_not_sent_when_the_store_is_paused_meanwhile()
      throws Exception {
    script.alwaysAnswers(status(403).delayed(Duration.ofMillis(100)));
    try (ExecutorService clients = Executors.newFixedThreadPool(100)) {
      List<Callable<Integer>> orders =
          IntStream.range(0, 100)
              .<Callable<Integer>>mapToObj(id -> () -> order(id).statusCode())
              .toList();
      for (Future<Integer> answer : clients.invokeAll(orders)) {
        assertEquals(503, answer.get());
      }
    }
    assertTrue(script.count() < 60, "sent all the same: " + script.count());
  }

  @Test
  void one_stores_trouble_does_not_touch_another() {
    script.alwaysAnswers(status(401));
    unavailable(order(1), "customer_events_write");
    Shop other = Shop.fresh();
    SignedWebhook.orderPlaced(other, 1).send().then().statusCode(200);
  }

  @Test
  void a_Retry_After_that_fits_into_the_deadline_is_waited_for() {
    script.answers(status(429).header("Retry-After", "1"));
    order(1).then().statusCode(200);
    assertEquals(2, script.count());
    assertWaited(1_000_000_000L);
  }

  @Test
  void a_Retry_After_may_be_a_date() {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            Instant.now().plusSeconds(2).atOffset(ZoneOffset.UTC));
    script.answers(status(503).header("Retry-After", date));
    order(1).then().statusCode(200);
    assertEquals(2, script.count());
    assertWaited(900_000_000L);
  }

  @Test
  void a_Retry_After_beyond_the_deadline_holds_the_whole_store() {
    script.answers(status(429).header("Retry-After", "30"));
    unavailable(order(1), "Redo answered 429").then().header("Retry-After", is("30"));
    unavailable(order(2), "Redo has asked for a pause");
    assertEquals(1, script.count());
  }

  @Test
  void an_absurd_Retry_After_is_not_believed() {
    script.answers(status(503).header("Retry-After", "99999999999999999999"));
    unavailable(order(1), "Redo answered 503").then().header("Retry-After", is("900"));
  }

  @ParameterizedTest
  @MethodSource("what_never_heals")
  void the_answer_comes_within_the_deadline(FakeAnswer trouble) {
    script.alwaysAnswers(trouble);
    long start = System.nanoTime();
    unavailable(order(1), "Redo");
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(took.compareTo(DEADLINE.plus(PATIENCE)) <= 0, "answered only after " + took);
    assertTrue(script.count() > 1, "it was tried only once");
  }

  static Stream<FakeAnswer> what_never_heals() {
    return Stream.of(
        hangs(),
        status(503),
        resetAfterReading(),
        status(202).body("text/plain", "x".repeat(1000)).trickling(Duration.ofMillis(50)));
  }

  @Test
  void the_breaker_opens_for_a_store_that_fails_all_the_time() {
    script.alwaysAnswers(status(500));
    for (int id = 1; id <= 4; id++) {
      order(id).then().statusCode(503);
    }
    int before = script.count();
    unavailable(order(5), "Redo has been failing").then().header("Retry-After", not("0"));
    assertEquals(before, script.count());
  }

  @Test
  void an_idle_connection_that_Redo_has_closed_is_replaced() {
    script.answers(status(202).thenClosesSilently(), status(202).thenClosesSilently());
    order(1).then().statusCode(200);
    order(2).then().statusCode(200);
    redo.closeIdleConnections();
    order(3).then().statusCode(200);
    order(4).then().statusCode(200);
    assertEquals(4, script.uniqueIds().stream().distinct().count());
  }

  @Test
  void a_redelivery_is_answered_from_memory() {
    order(1).then().statusCode(200);
    order(1).then().statusCode(200).body("outcome", is("accepted")).body("events.size()", is(1));
    assertEquals(1, script.count());
  }

  @Test
  void nothing_is_remembered_that_Redo_did_not_accept() {
    script.answers(status(400));
    order(1).then().statusCode(502);
    order(1).then().statusCode(200);
    assertEquals(2, script.count());
  }

  @Test
  void one_refused_event_does_not_stop_the_others() {
    script.answers(status(400));
    SignedWebhook.of(
            shop,
            "orders/updated",
            """
            {"id":1,"email":"a@example.com","currency":"USD","refunds":[
             {"id":11,"created_at":"%1$s","transactions":[
               {"kind":"refund","status":"success","amount":"1.00"}]},
             {"id":12,"created_at":"%1$s","transactions":[
               {"kind":"refund","status":"success","amount":"2.00"}]}]}"""
                .formatted(Instant.now()))
        .send()
        .then()
        .statusCode(502);
    assertEquals(2, script.count());
    assertEquals(List.of("shopify:" + shop.name() + ":refund:12"), script.uniqueIds());
  }

  @Test
  void many_facts_that_take_longer_than_the_deadline_all_arrive_when_they_are_sent_again() {
    script.alwaysAnswers(status(202).delayed(Duration.ofMillis(150)));
    SignedWebhook refunds = refunds(25);
    refunds.send().then().statusCode(503);
    assertTrue(script.count() >= 8, "the first time only " + script.count());
    refunds.send().then().statusCode(200).body("events.size()", is(25));
    assertEquals(25, script.uniqueIds().stream().distinct().count());
    assertTrue(script.count() <= 25 + 2, "what Redo had was sent again");
  }

  private SignedWebhook refunds(int number) {
    String refunds =
        IntStream.rangeClosed(1, number)
            .mapToObj(
                id ->
                    """
                    {"id":%d,"created_at":"%s","transactions":[
                      {"kind":"refund","status":"success","amount":"1.00"}]}"""
                        .formatted(id, Instant.now()))
            .collect(Collectors.joining(","));
    return SignedWebhook.of(
        shop,
        "orders/updated",
        "{\"id\":1,\"email\":\"a@example.com\",\"currency\":\"USD\",\"refunds\":[%s]}"
            .formatted(refunds));
  }

  @Test
  void Redo_never_sees_more_than_a_hundred_requests_in_a_second() throws Exception {
    Duration stalled = mostInASecond();
    for (int again = 1; again < 5 && stalled.compareTo(MUCH_TO_DO) > 0; again++) {
      a_fresh_shop();
      stalled = mostInASecond();
    }
    assumeTrue(stalled.compareTo(MUCH_TO_DO) <= 0, "this machine has too much to do to tell");
  }

  /**
   * Sends two hundred orders at once, and counts. What this machine leaves waiting then comes
   * bunched: sender, event loop and Redo can each be kept waiting once.
   *
   * @return the longest that it left something waiting; with much more than a moment, too many may
   *     have come at once without anybody's fault, and nothing is claimed
   */
  private Duration mostInASecond() throws Exception {
    order(0).then().statusCode(200);
    List<Callable<Integer>> orders =
        IntStream.range(1, 200)
            .<Callable<Integer>>mapToObj(id -> () -> order(id).statusCode())
            .toList();
    Duration stalled;
    try (ExecutorService clients = Executors.newFixedThreadPool(40);
        Stalls stalls = new Stalls()) {
      for (Future<Integer> answer : clients.invokeAll(orders)) {
        assertEquals(200, answer.get());
      }
      stalled = stalls.longest();
    }
    assertEquals(200, script.count());
    if (stalled.compareTo(MUCH_TO_DO) <= 0) {
      double bunched = 3 * 80 * stalled.toNanos() / 1e9;
      int most = script.maxInAnySecond();
      assertTrue(most <= 100 + bunched, "in one second: " + most + ", bunched: " + bunched);
    }
    return stalled;
  }

  private Response order(long id) {
    return SignedWebhook.orderPlaced(shop, id).send();
  }

  private static Response unavailable(Response response, String reason) {
    response
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .body("detail", containsString(reason));
    assertTrue(Integer.parseInt(response.header("Retry-After")) > 0);
    return response;
  }

  private void assertWaited(long nanos) {
    var requests = script.requests();
    long waited = requests.get(1).arrivedAt() - requests.get(0).arrivedAt();
    assertTrue(waited >= nanos, "waited only " + Duration.ofNanos(waited));
  }
}
