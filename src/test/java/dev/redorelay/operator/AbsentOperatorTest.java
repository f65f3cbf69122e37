package dev.redorelay.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redorelay.fakes.QueueInTests;
import dev.redorelay.fakes.RedoInTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Headers;
import io.restassured.http.Method;
import io.restassured.response.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Without a token there is nothing below /admin. */
@QuarkusTest
@WithTestResource(RedoInTests.class)
@WithTestResource(QueueInTests.class)
class AbsentOperatorTest {

  @ParameterizedTest
  @CsvSource({
    "GET,/admin",
    "GET,/admin/",
    "GET,/admin/queue",
    "POST,/admin/queue",
    "OPTIONS,/admin/queue",
    "GET,/admin/letters?nonsense=1",
    "GET,/admin/letters/1",
    "DELETE,/admin/letters",
    "POST,/admin/letters/replay",
    "GET,/%61dmin/queue",
    "GET,//admin/queue",
    "GET,/admin//queue",
    "GET,/admin;a=b/queue",
    "GET,/x/../admin/queue"
  })
  void nobody_can_tell_it_from_an_address_that_there_is_not(Method method, String path) {
    Response there = send(method, path);
    Response nowhere = send(method, "/nowhere/at/all");
    assertEquals(404, there.statusCode());
    assertEquals(nowhere.statusCode(), there.statusCode());
    assertEquals(nowhere.asString(), there.asString());
    assertEquals(names(nowhere.headers()), names(there.headers()));
  }

  private static Response send(Method method, String path) {
    return RestAssured.given()
        .urlEncodingEnabled(false)
        .header("Authorization", "Bearer an-operators-token-in-tests")
        .request(method, path);
  }

  private static String names(Headers headers) {
    return headers.asList().stream().map(Object::toString).sorted().toList().toString();
  }
}
