package dev.redorelay.operator;

import static dev.redorelay.fakes.OperatorInTests.TOKEN;
import static dev.redorelay.fakes.OperatorInTests.operator;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.redorelay.fakes.LogLines;
import dev.redorelay.fakes.OperatorInTests;
import dev.redorelay.fakes.QueueInTests;
import dev.redorelay.fakes.RedoInTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in to the operator's endpoints. */
@QuarkusTest
@WithTestResource(RedoInTests.class)
@WithTestResource(QueueInTests.class)
@WithTestResource(OperatorInTests.class)
class GateTest {

  @Test
  void who_names_the_token_is_let_in() {
    operator().get("/admin/queue").then().statusCode(200).header("Cache-Control", "no-store");
    RestAssured.given()
        .header("Authorization", "bearer  " + TOKEN)
        .get("/admin/queue")
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer",
        "Bearer ",
        "Bearer an-operators-token-in-test",
        "Bearer an-operators-token-in-testsx",
        "Bearer AN-OPERATORS-TOKEN-IN-TESTS",
        "Basic YTpi",
        "an-operators-token-in-tests"
      })
  void who_names_another_is_not(String authorization) {
    refused(RestAssured.given().header("Authorization", authorization), Method.GET, "/admin/queue");
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/admin/queue",
    "GET,/admin/queue?token=an-operators-token-in-tests",
    "GET,/admin/letters",
    "GET,/admin/letters/1",
    "POST,/admin/letters/1/replay",
    "POST,/admin/letters/replay?all=true",
    "DELETE,/admin/letters/1",
    "DELETE,/admin/letters?all=true",
    "GET,/admin/nothing",
    "PUT,/admin/queue",
    "OPTIONS,/admin/queue",
    "GET,/%61dmin/queue",
    "GET,//admin/queue",
    "GET,/admin//queue",
    "GET,/x/../admin/queue"
  })
  void who_names_none_is_refused_everywhere(Method method, String path) {
    refused(RestAssured.given().urlEncodingEnabled(false), method, path);
  }

  @Test
  void a_refusal_is_logged_without_what_was_named() {
    try (LogLines log = LogLines.heard()) {
      RestAssured.given().header("Authorization", "Bearer guessed").get("/admin/queue");
      RestAssured.get("/admin/queue");
      assertEquals(
          List.of(
              "INFO outcome=unauthorized reason=\"token wrong\"",
              "INFO outcome=unauthorized reason=\"token missing\""),
          log.of("dev.redorelay.operator"));
      assertFalse(log.everything().contains("guessed"));
    }
  }

  @Test
  void an_address_that_there_is_not_is_404_and_not_cached() {
    operator().get("/admin/nothing").then().statusCode(404).header("Cache-Control", "no-store");
    operator()
        .put("/admin/queue")
        .then()
        .statusCode(405)
        .header("Cache-Control", "no-store")
        .body("detail", is("This address takes another method."));
  }

  private static void refused(RequestSpecification request, Method method, String path) {
    request
        .request(method, path)
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", is("Bearer"))
        .header("Cache-Control", is("no-store"))
        .body("detail", containsString("relay.admin.token"));
  }
}
