package dev.redorelay.operator;

import static dev.redorelay.fakes.OperatorInTests.operator;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.redorelay.fakes.OperatorInTests;
import dev.redorelay.fakes.RedoInTests;
import dev.redorelay.fakes.Shop;
import dev.redorelay.fakes.SignedWebhook;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator is told where nothing is kept. */
@QuarkusTest
@WithTestResource(RedoInTests.class)
@WithTestResource(OperatorInTests.class)
class WithoutQueueTest {

  @ParameterizedTest
  @ValueSource(strings = {"/admin/queue", "/admin/letters", "/admin/letters/1"})
  void there_is_no_queue_to_ask_for(String path) {
    operator()
        .get(path)
        .then()
        .statusCode(404)
        .body("detail", is("There is no queue: relay.queue.kind is none."));
  }

  @Test
  void the_relay_is_ready_and_tells_of_events_alone() {
    RestAssured.get("/q/health/ready").then().statusCode(200);
    RestAssured.get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("redo_relay_events_total{"))
        .body(not(containsString("redo_relay_queue")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "not even JSON"})
  void a_redaction_that_names_nobody_is_refused(String body) {
    SignedWebhook.of(Shop.fresh(), "customers/redact", body).send().then().statusCode(422);
  }

  @Test
  void there_is_nothing_to_erase() {
    SignedWebhook.of(Shop.fresh(), "customers/redact", "{\"customer\":{\"id\":1}}")
        .send()
        .then()
        .statusCode(200)
        .body("reason", is("compliance"));
  }
}
