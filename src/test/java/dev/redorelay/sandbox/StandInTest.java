package dev.redorelay.sandbox;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** The sandbox's Redo, as a client of Redo meets it. */
@QuarkusTest
@TestProfile(DevMode.class)
class StandInTest {

  private static final String EVENTS = "/sandbox/redo/v2.2/stores/sandbox/events";
  private static final String OTHER_STORE = EVENTS.replace("stores/sandbox", "stores/other");

  @Test
  void shows_the_newest_event_first_and_a_repeated_uniqueId_as_dropped() {
    redo().body(event("Order Placed", "one")).post(EVENTS).then().statusCode(202).body(is(""));
    redo().body(event("Order Paid", "one")).post(EVENTS).then().statusCode(202).body(is(""));

    given()
        .get("/sandbox/events")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("[0].event.eventName", is("Order Paid"))
        .body("[0].dropped", is("an event with this uniqueId came before: Order Placed"))
        .body("[1].event.eventName", is("Order Placed"))
        .body("[1].dropped", nullValue());
  }

  @Test
  void takes_events_in_bulk() {
    String bulk = "{\"events\":[%s,%s]}";
    redo()
        .body(bulk.formatted(event("Product Ordered", "three"), event("Product Ordered", "four")))
        .post(EVENTS + "/bulk")
        .then()
        .statusCode(202)
        .body(is(""));
    given()
        .get("/sandbox/events")
        .then()
        .body("[0].event.uniqueId", is("four"))
        .body("[1].event.uniqueId", is("three"));

    problem(
        redo()
            .body(bulk.formatted(event("A", "five"), "{\"eventName\":\"B\"}"))
            .post(EVENTS + "/bulk"),
        400,
        "events[1]: customer is missing");
    for (String none : new String[] {"{}", "[]", "{\"events\":[]}", event("A", "six")}) {
      problem(redo().body(none).post(EVENTS + "/bulk"), 400, "with 1 to 100 events");
    }
    given().get("/sandbox/events").then().body("[0].event.uniqueId", is("four"));
  }

  @Test
  void refuses_an_event_with_all_the_rules_that_it_breaks() {
    problem(
        redo().body("{\"eventName\":\"A\",\"value\":1}").post(EVENTS),
        400,
        "customer is missing; value and valueCurrency should both be there, or neither");
  }

  @Test
  void refuses_a_wrong_token_store_type_and_size() {
    String event = event("A", "two");
    problem(given().body(event).post(EVENTS), 401, "Authorization should be");
    problem(redo().body(event).post(OTHER_STORE), 404, "The only store here");
    problem(redo().contentType("text/plain").body(event).post(EVENTS), 415, "application/json");
    problem(redo().body(new byte[5_000_001]).post(EVENTS), 413, "5,000,000");
  }

  private static RequestSpecification redo() {
    return given()
        .contentType("application/json")
        .header("Authorization", "Bearer " + SandboxStore.API_SECRET);
  }

  private static String event(String name, String uniqueId) {
    return "{\"eventName\":\"%s\",\"customer\":{\"email\":\"rowan@example.com\"},\"uniqueId\":\"%s\"}"
        .formatted(name, uniqueId);
  }

  private static void problem(Response answer, int status, String detail) {
    answer
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status))
        .body("detail", containsString(detail));
  }
}
