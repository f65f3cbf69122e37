package dev.redorelay.operator;

import static dev.redorelay.fakes.OperatorInTests.operator;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.redorelay.fakes.Eventually;
import dev.redorelay.fakes.LockedQueue;
import dev.redorelay.fakes.OperatorInTests;
import dev.redorelay.fakes.QueueInTests;
import dev.redorelay.fakes.RedoInTests;
import dev.redorelay.fakes.Shop;
import dev.redorelay.fakes.SignedWebhook;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told while the queue can be neither read nor written. */
@QuarkusTest
@WithTestResource(RedoInTests.class)
@WithTestResource(QueueInTests.class)
@WithTestResource(OperatorInTests.class)
class OutageTest {

  private static final String LOCKED = "another program holds the database's lock";

  private LockedQueue lock;

  @BeforeEach
  void lock() throws SQLException {
    lock = LockedQueue.lock();
    Eventually.holds(() -> RestAssured.get("/q/health/ready").statusCode() == 503);
  }

  @AfterEach
  void unlock() throws SQLException {
    lock.close();
    Eventually.holds(() -> RestAssured.get("/q/health/ready").statusCode() == 200);
  }

  @Test
  void the_relay_is_not_ready_and_says_why() {
    RestAssured.get("/q/health/ready")
        .then()
        .statusCode(503)
        .body("checks.find { it.name == 'queue' }.status", is("DOWN"))
        .body("checks.find { it.name == 'queue' }.data.cannotStore", is(LOCKED));
    RestAssured.get("/q/health/live").then().statusCode(200);
  }

  @Test
  void Prometheus_still_reads_what_does_not_need_the_queue() {
    RestAssured.get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("redo_relay_queue_writable 0"))
        .body(containsString("redo_relay_events_total{"))
        .body(not(containsString("redo_relay_queue_letters{")));
  }

  @Test
  void an_operator_hears_of_it() {
    operator()
        .get("/admin/letters")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .body("detail", is("The queue cannot be read or written now: " + LOCKED + "."));
  }

  @Test
  void who_asks_to_erase_has_to_ask_again() {
    SignedWebhook.of(Shop.fresh(), "shop/redact", "{}")
        .send()
        .then()
        .statusCode(503)
        .header("Retry-After", "10")
        .body("detail", containsString(LOCKED));
  }
}
