package dev.redorelay.operator;

import static dev.redorelay.fakes.FakeAnswer.status;
import static dev.redorelay.fakes.OperatorInTests.operator;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redorelay.fakes.Eventually;
import dev.redorelay.fakes.FakeRedo;
import dev.redorelay.fakes.OperatorInTests;
import dev.redorelay.fakes.QueueInTests;
import dev.redorelay.fakes.RedoInTests;
import dev.redorelay.fakes.Shop;
import dev.redorelay.fakes.SignedWebhook;
import dev.redorelay.queue.Content;
import dev.redorelay.queue.Deposit;
import dev.redorelay.queue.Letter;
import dev.redorelay.queue.Queue;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator sees of letters, and does with those that are dead. */
@QuarkusTest
@WithTestResource(RedoInTests.class)
@WithTestResource(QueueInTests.class)
@WithTestResource(OperatorInTests.class)
class LettersTest {

  FakeRedo redo;

  @Inject Queue queue;

  private Shop shop;
  private FakeRedo.StoreScript script;

  @BeforeEach
  void a_fresh_shop() {
    shop = Shop.fresh();
    script = redo.store(shop.name());
  }

  @Test
  void the_queue_is_counted_by_store_and_state() {
    refused(1);
    refused(2);
    waiting(3);
    String path = "stores." + shop.name();
    operator()
        .get("/admin/queue")
        .then()
        .statusCode(200)
        .body("kind", is("embedded"))
        .body("writable", is(true))
        .body(path + ".dead.letters", is(2))
        .body(path + ".waiting.letters", is(1))
        .body(path + ".waiting.oldestAgeSeconds", lessThan(60))
        .body(path + ".movements.stored", is(3))
        .body(path + ".movements.died", is(2))
        .body("stores.golden.waiting.letters", is(0));
  }

  @Test
  void a_list_names_letters_and_shows_no_people() {
    refused(1);
    String all =
        operator()
            .get("/admin/letters?store=" + shop.name())
            .then()
            .statusCode(200)
            .body("letters.size()", is(1))
            .body("letters[0].state", is("dead"))
            .body("letters[0].kind", is("event"))
            .body("letters[0].name", is("Order Placed"))
            .body("letters[0].uniqueId", is(placed(1)))
            .body("letters[0].platform", is("shopify"))
            .body("letters[0].source", is(shop.domain()))
            .body("letters[0].topic", is("orders/create"))
            .body("letters[0].reason", is("Redo answered 400"))
            .body("letters[0].attempts", is(1))
            .body("next", nullValue())
            .extract()
            .asString();
    assertTrue(!all.contains("wilhelmina"), all);
  }

  @Test
  void a_list_is_paged_from_the_newest_on() {
    for (int id = 1; id <= 5; id++) {
      refused(id);
    }
    List<String> seen = new ArrayList<>();
    String next = "";
    int pages = 0;
    do {
      JsonPath page =
          operator().get("/admin/letters?limit=2&store=" + shop.name() + next).jsonPath();
      seen.addAll(page.getList("letters.uniqueId"));
      next = page.get("next") == null ? "" : "&before=" + page.get("next");
      pages++;
    } while (!next.isEmpty());
    assertEquals(List.of(placed(5), placed(4), placed(3), placed(2), placed(1)), seen);
    assertEquals(3, pages);
  }

  @ParameterizedTest
  @CsvSource({
    "state=dead, 1 2",
    "state=waiting, 3",
    "name=Order%20Placed, 1 2 3",
    "name=Other, ''",
    "platform=shopify, 1 2 3",
    "platform=woocommerce, ''",
    "reason=REDO%20answered%20400, 1 2",
    "reason=customer_events_write, 3",
    "from=2026-01-01T00:00:00Z, 1 2 3",
    "until=2026-01-01T00:00:00%2B01:00, ''",
    "state=dead&limit=1, 2"
  })
  void a_list_can_be_narrowed(String filter, String ids) {
    refused(1);
    refused(2);
    waiting(3);
    List<String> found =
        operator()
            .urlEncodingEnabled(false)
            .get("/admin/letters?store=" + shop.name() + "&" + filter)
            .jsonPath()
            .getList("letters.uniqueId");
    List<String> wanted =
        ids.isEmpty() ? List.of() : List.of(ids.split(" ")).stream().map(this::placed).toList();
    assertEquals(wanted, found.reversed());
    operator()
        .get("/admin/letters?uniqueId=" + placed(2))
        .then()
        .body("letters.uniqueId", is(List.of(placed(2))));
  }

  @ParameterizedTest
  @CsvSource({
    "GET /admin/letters?stroe=a, stroe",
    "GET /admin/letters?state=gone, waiting or dead",
    "GET /admin/letters?from=yesterday, from should be a time",
    "GET /admin/letters?until=2026-11-02T10:00:00, until should be a time",
    "GET /admin/letters?limit=0, limit should be a number from 1 to 200",
    "GET /admin/letters?limit=201, limit should be",
    "GET /admin/letters?before=x, before should be",
    "GET /admin/letters?store=, store should be not empty",
    "GET /admin/letters?store=a&store=b, more than one store",
    "GET /admin/queue?store=a, no parameters",
    "GET /admin/letters/1?store=a, no parameters",
    "POST /admin/letters/replay, all=true",
    "POST /admin/letters/replay?state=dead, all=true",
    "POST /admin/letters/replay?all=yes, all should be true",
    "POST /admin/letters/replay?all=true&store=a, all=true",
    "POST /admin/letters/replay?state=waiting, what waits is left alone",
    "POST /admin/letters/replay?store=a&limit=1, limit",
    "POST /admin/letters/1/replay?store=a, no parameters",
    "DELETE /admin/letters, all=true",
    "DELETE /admin/letters?state=dead, all=true",
    "DELETE /admin/letters?store=, store should be not empty"
  })
  void what_cannot_be_understood_is_refused_by_name(String request, String detail) {
    String[] parts = request.split(" ");
    operator()
        .urlEncodingEnabled(false)
        .request(parts[0], parts[1])
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .header("Cache-Control", "no-store")
        .body("detail", containsString(detail));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "999999999", "abc", "99999999999999999999"})
  void a_letter_that_there_is_not_is_not_found(String id) {
    operator().get("/admin/letters/" + id).then().statusCode(404);
    operator().delete("/admin/letters/" + id).then().statusCode(404);
    operator().post("/admin/letters/" + id + "/replay").then().statusCode(404);
  }

  @Test
  void a_letter_is_shown_with_its_event_as_Redo_would_read_it() {
    refused(7);
    operator()
        .get("/admin/letters/" + onlyId())
        .then()
        .statusCode(200)
        .body("uniqueId", is(placed(7)))
        .body("event.eventName", is("Order Placed"))
        .body("event.customer.email", is("wilhelmina@example.com"))
        .body("event.value", is(75.69f));
  }

  @Test
  void a_webhook_that_could_not_be_read_is_shown_as_it_came() {
    unreadable();
    operator()
        .get("/admin/letters/" + onlyId())
        .then()
        .statusCode(200)
        .body("kind", is("webhook"))
        .body("name", is("orders/create"))
        .body("webhook.headers.X-Shopify-Topic", is("orders/create"))
        .body("webhook.body", is("{\"id\":1,"));
  }

  @Test
  void a_dead_letter_is_replayed_with_its_own_id_and_time() {
    refused(1);
    refused(2);
    script.answers();
    operator()
        .post("/admin/letters/" + newestId() + "/replay")
        .then()
        .statusCode(200)
        .body("replayed", is(1))
        .body("tooOld", is(0))
        .body("stillDead", is(0));
    Eventually.holds(() -> script.uniqueIds().equals(List.of(placed(2))));
    JsonNode event = script.events().getFirst();
    assertEquals("2026-11-02T15:06:31Z", event.path("eventTimestamp").asText());
    assertEquals(1, ids().size(), "the other is still dead");
  }

  @Test
  void all_dead_letters_of_a_filter_are_replayed() {
    refused(1);
    refused(2);
    script.answers();
    operator()
        .post("/admin/letters/replay?store=" + shop.name() + "&reason=400")
        .then()
        .statusCode(200)
        .body("replayed", is(2));
    Eventually.holds(() -> script.uniqueIds().size() == 2);
    operator()
        .get("/admin/letters?store=" + shop.name())
        .then()
        .body("letters.uniqueId", not(hasItems(placed(1), placed(2))));
  }

  @Test
  void a_webhook_that_can_be_read_by_now_is_replayed() {
    keptByAnOlderRelay(SignedWebhook.orderPlaced(shop, 5).body(), shop.secret());
    operator()
        .post("/admin/letters/" + onlyId() + "/replay")
        .then()
        .statusCode(200)
        .body("replayed", is(1))
        .body("stillDead", is(0));
    assertEquals(List.of(placed(5)), script.uniqueIds());
    assertEquals(
        "2026-11-02T15:06:31Z", script.events().getFirst().path("eventTimestamp").asText());
    assertEquals(List.of(), ids());
  }

  @Test
  void a_webhook_whose_event_is_refused_now_leaves_that_event_in_its_place() {
    script.answers(status(422));
    keptByAnOlderRelay(SignedWebhook.orderPlaced(shop, 5).body(), shop.secret());
    operator()
        .post("/admin/letters/" + onlyId() + "/replay")
        .then()
        .statusCode(200)
        .body("replayed", is(1))
        .body("stillDead", is(0));
    operator()
        .get("/admin/letters?store=" + shop.name())
        .then()
        .body("letters.uniqueId", is(List.of(placed(5))));
    assertEquals(1, script.count());
  }

  @ParameterizedTest
  @CsvSource({"PT1H, 1", "PT25H, 0"})
  void a_webhook_whose_fact_has_become_too_old_is_not_sent(Duration age, int events) {
    Instant then = Instant.now().minus(age);
    byte[] checkout =
        """
        {"token":"t","email":"wilhelmina@example.com","currency":"USD","total_price":"75.69",\
        "created_at":"%s","updated_at":"%1$s","line_items":[{"title":"Fern","quantity":1}]}"""
            .formatted(then)
            .getBytes(StandardCharsets.UTF_8);
    keptByAnOlderRelay("checkouts/create", checkout, shop.secret(), then.plusSeconds(1));
    operator()
        .post("/admin/letters/" + onlyId() + "/replay")
        .then()
        .statusCode(200)
        .body("stillDead", is(0));
    assertEquals(events, script.count());
    assertEquals(List.of(), ids());
  }

  @Test
  void a_webhook_that_still_cannot_be_read_stays_with_its_reason() {
    unreadable();
    keptByAnOlderRelay("{}".getBytes(StandardCharsets.UTF_8), "a-secret-that-is-gone");
    operator()
        .post("/admin/letters/replay?store=" + shop.name())
        .then()
        .statusCode(200)
        .body("replayed", is(0))
        .body("stillDead", is(2));
    operator()
        .get("/admin/letters?store=" + shop.name())
        .then()
        .body("letters.size()", is(2))
        .body("letters[0].reason", containsString("signature wrong"))
        .body("letters[0].reason", containsString("the old one has to be listed still"))
        .body("letters[1].reason", containsString("not the JSON object"));
  }

  @Test
  void dead_letters_are_deleted_one_by_one_or_by_a_filter() {
    refused(1);
    refused(2);
    refused(3);
    operator().delete("/admin/letters/" + newestId()).then().statusCode(200).body("deleted", is(1));
    operator().delete("/admin/letters?store=" + shop.name()).then().body("deleted", is(2));
    assertEquals(List.of(), ids());
  }

  @Test
  void what_waits_is_neither_replayed_nor_deleted() {
    waiting(1);
    long id = onlyId();
    operator().delete("/admin/letters/" + id).then().statusCode(409);
    operator().post("/admin/letters/" + id + "/replay").then().statusCode(409);
    operator().delete("/admin/letters?store=" + shop.name()).then().body("deleted", is(0));
    assertEquals(List.of(id), ids());
  }

  private void refused(int id) {
    script.answers(status(400));
    SignedWebhook.orderPlaced(shop, id)
        .send()
        .then()
        .statusCode(200)
        .body("outcome", is("refused"));
  }

  /** A wrong key is tried once a minute. */
  private void waiting(int id) {
    script.alwaysAnswers(status(401));
    SignedWebhook.orderPlaced(shop, id).send().then().statusCode(202);
  }

  private void unreadable() {
    SignedWebhook.of(shop, "orders/create", "{\"id\":1,").send().then().statusCode(200);
  }

  private void keptByAnOlderRelay(byte[] body, String secret) {
    keptByAnOlderRelay("orders/create", body, secret, Instant.now());
  }

  private void keptByAnOlderRelay(String topic, byte[] body, String secret, Instant receivedAt) {
    String headers =
        "X-Shopify-Topic: %s\r\nX-Shopify-Shop-Domain: %s\r\nX-Shopify-Hmac-Sha256: %s\r\n\r\n"
            .formatted(topic, shop.domain(), SignedWebhook.hmac(secret, body));
    String content = headers + new String(body, StandardCharsets.UTF_8);
    Letter letter =
        new Letter(
            shop.name(),
            "shopify:" + shop.name() + ":webhook:" + secret.hashCode(),
            Letter.Kind.WEBHOOK,
            topic,
            new Letter.Origin("shopify", shop.domain(), topic, Optional.empty()),
            Letter.Person.UNKNOWN,
            new Content(content.getBytes(StandardCharsets.UTF_8)),
            receivedAt,
            Optional.empty(),
            Optional.empty());
    queue.keep(
        List.of(new Deposit(letter, true, 0, "not read then", Instant.now())),
        Duration.ofSeconds(5));
  }

  private String placed(Object id) {
    return "shopify:" + shop.name() + ":order:" + id + ":placed";
  }

  private List<Long> ids() {
    return operator()
        .get("/admin/letters?store=" + shop.name())
        .jsonPath()
        .getList("letters.id", Long.class);
  }

  private long newestId() {
    return ids().getFirst();
  }

  private long onlyId() {
    assertEquals(1, ids().size());
    return newestId();
  }
}
