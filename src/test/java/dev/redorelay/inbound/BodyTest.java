package dev.redorelay.inbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redorelay.relay.Outcome;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that do not come to their end, before a server with a short patience. */
@Timeout(30)
class BodyTest {

  private static final long LIMIT = 100_000;
  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final String POST = "POST /read HTTP/1.1\r\nHost: relay\r\n";
  private static final String TURNED_AWAY = "POST /discard HTTP/1.1\r\nHost: relay\r\n";

  private final Vertx vertx = Vertx.vertx();
  private int port;

  @BeforeEach
  void serve() throws Exception {
    Router router = Router.router(vertx);
    router.route().handler(this::receive);
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get();
    port = server.actualPort();
  }

  @AfterEach
  void stop() throws Exception {
    got(vertx.close());
  }

  private void receive(RoutingContext context) {
    HttpServerRequest request = context.request();
    Body body = new Body(context, LIMIT, PATIENCE, InstantSource.system());
    CompletionStage<Integer> status =
        request.path().equals("/read")
            ? body.read(vertx).thenApply(BodyTest::status)
            : body.discard(vertx).thenApply(unread -> 404);
    status.thenAccept(answer -> request.response().setStatusCode(answer).end());
  }

  private static int status(Body.Reading reading) {
    return switch (reading) {
      case Body.Whole whole -> 200;
      case Body.TooLarge() -> Reply.to(new Outcome.TooLarge(LIMIT)).getStatus();
      case Body.Incomplete() -> Reply.to(new Outcome.Incomplete()).getStatus();
    };
  }

  @Test
  void a_body_that_stalls_is_answered_408_and_its_connection_closed() throws IOException {
    String all = everythingAfter(POST + "Content-Length: 100\r\n\r\nabc");
    assertTrue(all.startsWith("HTTP/1.1 408 "), all);
    assertTrue(all.contains("connection: close"), all);
  }

  @Test
  void a_discarded_body_that_stalls_ends_its_connection() throws IOException {
    long start = System.nanoTime();
    String all = everythingAfter(TURNED_AWAY + "Content-Length: 1000\r\n\r\nabc");
    assertTrue(all.startsWith("HTTP/1.1 404 "), all);
    assertTrue(System.nanoTime() - start >= PATIENCE.toNanos() / 2, "closed at once");
  }

  @Test
  void a_body_that_grows_too_large_is_answered_and_run_out() throws IOException {
    String rest = "x".repeat(60_000);
    String body = "ea60\r\n" + rest + "\r\nea60\r\n" + rest + "\r\n0\r\n\r\n";
    String next = POST + "Connection: close\r\n\r\n";
    String all = everythingAfter(POST + "Transfer-Encoding: chunked\r\n\r\n" + body + next);
    assertTrue(all.matches("(?s)HTTP/1.1 413 .*HTTP/1.1 200 .*"), all);
  }

  @ParameterizedTest
  @ValueSource(strings = {POST, TURNED_AWAY})
  void no_more_is_discarded_than_would_have_been_read(String request) throws IOException {
    long sent = 0;
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(
          (request + "Transfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      byte[] chunk = ("3e8\r\n" + "x".repeat(1_000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
      while (sent < 1_000 * LIMIT) {
        out.write(chunk);
        sent += 1_000;
      }
    } catch (IOException closed) {
      assertTrue(sent > LIMIT, "closed after " + sent);
      return;
    }
    throw new AssertionError("all was read");
  }

  @Test
  void who_waits_to_be_told_to_continue_is_turned_away_with_the_connection() throws IOException {
    for (String request :
        new String[] {
          TURNED_AWAY + "Content-Length: 10\r\n", POST + "Content-Length: 7000000\r\n"
        }) {
      long start = System.nanoTime();
      String all = everythingAfter(request + "Expect: 100-continue\r\n\r\n");
      assertTrue(all.matches("(?s)HTTP/1.1 (404|413) .*"), all);
      assertTrue(all.contains("connection: close"), all);
      assertTrue(System.nanoTime() - start < PATIENCE.toNanos(), "waited for the body");
    }
  }

  @Test
  void on_HTTP_2_only_the_stream_ends() throws Exception {
    HttpClient client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false)
                .setHttp2MaxPoolSize(1));
    for (String stalling : new String[] {"/read", "/discard"}) {
      HttpClientRequest other = request(client, "/read");
      CompletableFuture<Void> closed = new CompletableFuture<>();
      other.connection().closeHandler(closed::complete);
      other.sendHead();
      HttpClientRequest stalled = request(client, stalling);
      CompletableFuture<Throwable> reset = new CompletableFuture<>();
      stalled.exceptionHandler(reset::complete);
      stalled.write("abc");
      assertEquals(stalling.equals("/read") ? 408 : 404, got(stalled.response()).statusCode());
      if (stalling.equals("/discard")) {
        assertTrue(reset.get(10, TimeUnit.SECONDS).getMessage().contains("reset"), "not reset");
      }
      HttpClientRequest next = request(client, "/read");
      assertEquals(200, got(next.send(Buffer.buffer("abc"))).statusCode());
      assertEquals(other.connection(), next.connection());
      assertTrue(!closed.isDone(), "the connection is closed");
    }
  }

  private HttpClientRequest request(HttpClient client, String path) throws Exception {
    return got(client.request(HttpMethod.POST, port, "127.0.0.1", path)).setChunked(true);
  }

  private static <T> T got(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  private String everythingAfter(String request) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(10_000);
    return socket;
  }
}
