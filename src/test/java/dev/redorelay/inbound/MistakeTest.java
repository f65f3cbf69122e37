package dev.redorelay.inbound;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redorelay.fakes.LogLines;
import dev.redorelay.fakes.RedoInTests;
import dev.redorelay.relay.Relay;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What is answered and logged when the relay itself fails. */
@QuarkusTest
@WithTestResource(RedoInTests.class)
class MistakeTest {

  @Inject Relay relay;
  @Inject Vertx vertx;

  @Test
  void a_breakdown_is_told_like_any_mistake() {
    try (LogLines log = LogLines.heard()) {
      given()
          .get("/breakdown?token=abc")
          .then()
          .statusCode(500)
          .contentType("application/problem+json")
          .body("detail", containsString("The relay made a mistake"));
      List<String> lines = log.of("dev.redorelay.webhook");
      assertEquals(1, lines.size(), lines.toString());
      assertTrue(
          lines.getFirst().startsWith("ERROR outcome=mistake ")
              && lines.getFirst().contains("StackOverflowError"),
          lines.getFirst());
      String all = log.everything();
      assertFalse(all.contains("token") || all.contains("a piece"), all);
    }
  }

  @Test
  void what_comes_while_the_relay_stops_is_to_be_sent_again() throws Exception {
    ExecutorService stopped = Executors.newVirtualThreadPerTaskExecutor();
    stopped.shutdown();
    WebhookResource stopping = new WebhookResource(relay, InstantSource.system(), vertx, stopped);
    Router router = Router.router(vertx);
    router.route().handler(context -> receive(stopping, context));
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get();
    try (LogLines log = LogLines.heard()) {
      for (String platform : List.of("shopify", "magento")) {
        given()
            .port(server.actualPort())
            .body("{}")
            .post("/" + platform)
            .then()
            .statusCode(503)
            .header("Retry-After", "5")
            .body(containsString("The relay is stopping."));
      }
      List<String> lines = log.of("dev.redorelay.webhook");
      assertEquals(2, lines.size(), lines.toString());
      assertTrue(lines.getFirst().startsWith("WARN outcome=undelivered "), lines.toString());
    } finally {
      server.close();
    }
  }

  private static void receive(WebhookResource resource, RoutingContext context) {
    resource
        .receive(context.request().path().substring(1), context)
        .thenAccept(answer -> send(context.request(), answer));
  }

  private static void send(HttpServerRequest request, Response answer) {
    request
        .response()
        .setStatusCode(answer.getStatus())
        .putHeader("Retry-After", answer.getHeaderString("Retry-After"))
        .end(String.valueOf(answer.getEntity()));
  }
}
