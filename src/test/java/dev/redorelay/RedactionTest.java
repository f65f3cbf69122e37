package dev.redorelay;

import static dev.redorelay.fakes.FakeAnswer.status;
import static dev.redorelay.fakes.OperatorInTests.operator;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redorelay.fakes.FakeRedo;
import dev.redorelay.fakes.LogLines;
import dev.redorelay.fakes.OperatorInTests;
import dev.redorelay.fakes.QueueInTests;
import dev.redorelay.fakes.RedoInTests;
import dev.redorelay.fakes.Shop;
import dev.redorelay.fakes.SignedWebhook;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the queue forgets when Shopify says that somebody wants to be forgotten. */
@QuarkusTest
@WithTestResource(RedoInTests.class)
@WithTestResource(QueueInTests.class)
@WithTestResource(OperatorInTests.class)
class RedactionTest {

  FakeRedo redo;

  private Shop shop;

  @BeforeEach
  void a_shop_whose_letters_are_kept() {
    shop = Shop.fresh();
    FakeRedo.StoreScript script = redo.store(shop.name());
    script.answers(status(400));
    order(1, "rowan@example.com", "+1 202 555 0143"); // a dead letter
    script.alwaysAnswers(status(401));
    order(2, "rowan@example.com", "+1 202 555 0143"); // waits
    order(3, "hazel@example.com", "+1 202 555 0187"); // waits, somebody else's
    assertEquals(3, kept().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'customer':{'email':'rowan@example.com'}}",
        "{'customer':{'email':' Rowan@Example.com','phone':null}}",
        "{'customer':{'phone':'+1 (202) 555-0143'}}",
        "{'customer':{'phone':'+12025550143'},'orders_to_redact':null}",
        "{'orders_to_redact':[671200001,671200002]}",
        "{'customer':{'email':7,'phone':{},'id':7103456789012},'orders_to_redact':['671200001','671200002',null]}"
      })
  void all_that_is_kept_of_a_person_is_erased_however_they_are_named(String body) {
    send("customers/redact", body).statusCode(200).body("reason", is("compliance"));
    assertEquals(List.of(placed(3)), kept());
  }

  @Test
  void so_is_a_webhook_that_could_not_be_read() {
    send("orders/create", "{'id':4,'email':'rowan@example.com',").statusCode(200);
    assertEquals(4, kept().size());
    send("customers/redact", "{'customer':{'email':'rowan@example.com'}}").statusCode(200);
    assertEquals(List.of(placed(3)), kept());
  }

  @Test
  void a_person_is_known_by_the_platforms_id_whatever_address_they_gave() {
    send(
            "orders/create",
            "{'id':671200004,'email':'work@example.com','customer':{'id':7103456789012},'currency':'USD'}")
        .statusCode(202);
    send(
            "customers/create",
            "{'id':7103456789012,'email':'home@example.com','created_at':'2026-11-02T10:06:31-05:00'}")
        .statusCode(202);
    assertEquals(5, kept().size());
    send("customers/redact", "{'customer':{'id':7103456789012,'email':'rowan@old.example.com'}}")
        .statusCode(200);
    assertEquals(List.of(placed(3), placed(2), placed(1)), kept());
  }

  @Test
  void an_order_is_known_by_its_id_alone_and_so_is_what_became_of_it() {
    send(
            "orders/create",
            "{'id':671200004,'email':'hazel@example.com','line_items':[{'sku':'671200001','quantity':1}]}")
        .statusCode(202);
    send(
            "fulfillments/create",
            "{'id':5,'order_id':671200001,'status':'success','email':'other@example.com','created_at':'2026-11-02T10:06:31-05:00'}")
        .statusCode(202);
    send("customers/redact", "{'orders_to_redact':[671200001]}").statusCode(200);
    assertEquals(List.of(placed(4), placed(3), placed(2)), kept());
  }

  @Test
  void people_whose_addresses_hold_the_same_letters_are_left_alone() {
    send("customers/redact", "{'customer':{'email':'azel@example.com','phone':'+1202555018'}}")
        .statusCode(200);
    assertEquals(3, kept().size());
  }

  @Test
  void a_shop_that_is_to_be_forgotten_leaves_nothing_and_others_are_left_alone() {
    Shop other = shop;
    a_shop_whose_letters_are_kept();
    send("shop/redact", "not even JSON").statusCode(200).body("reason", is("compliance"));
    assertEquals(List.of(), kept());
    shop = other;
    assertEquals(3, kept().size());
  }

  @Test
  void whoever_asks_what_is_kept_erases_nothing() {
    send("customers/data_request", "{'customer':{'email':'rowan@example.com'}}")
        .statusCode(200)
        .body("reason", is("compliance"));
    assertEquals(3, kept().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'customer':{'email'; The body is not JSON, so that nobody can be found to erase",
        "{}; The body names neither a customer nor an order to erase",
        "[]; The body names neither a customer nor an order to erase",
        "null; The body names neither a customer nor an order to erase"
      })
  void what_names_nobody_is_refused_and_not_kept_itself(String body, String detail) {
    send("customers/redact", body).statusCode(422).body("detail", is(detail));
    assertEquals(3, kept().size());
  }

  @Test
  void a_short_number_does_not_erase_everybody() {
    send("customers/redact", "{'customer':{'phone':'202','email':'e'}}").statusCode(200);
    assertEquals(3, kept().size());
  }

  @Test
  void the_log_says_how_much_was_erased_and_not_of_whom() {
    try (LogLines log = LogLines.heard()) {
      send("customers/redact", "{'customer':{'email':'rowan@example.com','id':191167}}");
      String line = log.of("dev.redorelay.webhook").getFirst();
      assertTrue(line.startsWith("INFO outcome=ignored"), line);
      assertTrue(line.contains(" erased=2 "), line);
      assertFalse(log.everything().contains("rowan"));
      assertFalse(log.everything().contains("191167"));
    }
  }

  private void order(int id, String email, String phone) {
    String body =
        "{'id':67120000%d,'email':'%s','phone':'%s','currency':'USD','total_price':'9.50'}";
    assertTrue(
        send("orders/create", body.formatted(id, email, phone)).extract().statusCode() < 203);
  }

  private ValidatableResponse send(String topic, String body) {
    return SignedWebhook.of(shop, topic, body.replace('\'', '"')).send().then();
  }

  private String placed(int id) {
    return "shopify:" + shop.name() + ":order:67120000" + id + ":placed";
  }

  private List<String> kept() {
    return operator()
        .get("/admin/letters?store=" + shop.name())
        .jsonPath()
        .getList("letters.uniqueId");
  }
}
