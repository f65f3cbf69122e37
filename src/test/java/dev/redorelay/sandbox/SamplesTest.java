package dev.redorelay.sandbox;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Samples through the front door, to the sandbox's Redo. */
@QuarkusTest
@TestProfile(DevMode.class)
class SamplesTest {

  @Test
  void a_sample_is_verified_translated_and_delivered() {
    given()
        .post("/sandbox/samples/customers/create")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("outcome", is("accepted"))
        .body("events[0].eventName", is("Customer Created"));

    given()
        .get("/sandbox/events")
        .then()
        .rootPath("find { it.event.eventName == 'Customer Created' }")
        .body("event.customer.email", is("wilhelmina@example.com"))
        .body("dropped", nullValue());
  }

  @Test
  void a_sample_of_woocommerce_is_taken_as_well() {
    given()
        .post("/sandbox/samples/order.created")
        .then()
        .statusCode(200)
        .body("events.eventName", hasItems("Order Placed", "Order Paid"))
        .body("events[0].uniqueId", is("woocommerce:default:order:1042:placed"));
  }

  @Test
  void every_sample_is_fresh_enough_and_keeps_Redos_rules() {
    List<String> topics = given().get("/sandbox/samples").jsonPath().getList("$");
    assertFalse(topics.isEmpty());
    for (String topic : topics) {
      given()
          .post("/sandbox/samples/" + topic)
          .then()
          .statusCode(200)
          .body("reason", anyOf(nullValue(), containsString("is switched off for this store")));
    }
  }

  @Test
  void an_unknown_topic_is_answered_with_those_that_have_a_sample() {
    given()
        .post("/sandbox/samples/orders/nothing")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("detail", containsString("checkouts/update, customers/create, customers/enable"));
  }
}
