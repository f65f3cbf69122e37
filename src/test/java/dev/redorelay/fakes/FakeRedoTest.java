package dev.redorelay.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FakeRedoTest {
  private static final String EVENT =
      """
      {"eventName":"Order Placed","customer":{"email":"ada@example.com"},
       "eventTimestamp":"2026-11-20T14:04:05Z","uniqueId":"shopify:default:order:%s:placed"}
      """;

  private final FakeRedo redo = FakeRedo.start();
  private final FakeRedo.StoreScript store = redo.store("store-1");
  private boolean lawful = true;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @AfterEach
  void leave() {
    client.shutdownNow();
    if (lawful) {
      redo.close();
    } else {
      assertThrows(AssertionError.class, redo::close);
    }
  }

  @Test
  void accepts_a_lawful_event_and_remembers_all_of_it() throws Exception {
    HttpResponse<String> answer = send("1");

    assertEquals(202, answer.statusCode());
    assertEquals("", answer.body());
    ReceivedRequest request = store.requests().getFirst();
    assertEquals("POST", request.method());
    assertEquals("/v2.2/stores/store-1/events", request.path());
    assertEquals(Optional.of("Bearer secret"), request.header("authorization"));
    assertEquals(EVENT.formatted("1"), request.body());
    assertEquals("Order Placed", store.events().getFirst().path("eventName").asText());
    assertEquals(List.of("shopify:default:order:1:placed"), store.uniqueIds());
  }

  @Test
  void answers_what_was_scripted_in_order_and_then_202() throws Exception {
    store.answers(
        FakeAnswer.status(429).header("Retry-After", "2"),
        FakeAnswer.status(400).body("application/problem+json", "{\"detail\":\"no\"}"));

    HttpResponse<String> first = send("1");
    HttpResponse<String> second = send("2");

    assertEquals(429, first.statusCode());
    assertEquals(Optional.of("2"), first.headers().firstValue("retry-after"));
    assertEquals(400, second.statusCode());
    assertEquals(
        Optional.of("application/problem+json"), second.headers().firstValue("content-type"));
    assertEquals("{\"detail\":\"no\"}", second.body());
    assertEquals(202, send("3").statusCode());
    assertEquals(202, send("4").statusCode());
    assertEquals(4, store.count());
    assertEquals(
        List.of("shopify:default:order:3:placed", "shopify:default:order:4:placed"),
        store.uniqueIds());
  }

  @Test
  void answers_the_same_for_ever_until_told_otherwise() throws Exception {
    store.alwaysAnswers(FakeAnswer.status(503));
    assertEquals(503, send("1").statusCode());
    assertEquals(503, send("1").statusCode());

    store.answers();
    assertEquals(202, send("1").statusCode());
  }

  @Test
  void keeps_the_stores_apart() throws Exception {
    redo.store("store-2").alwaysAnswers(FakeAnswer.status(500));

    assertEquals(202, send("1").statusCode());
    assertEquals(0, redo.store("store-2").count());
  }

  @Test
  void keeps_a_connection_for_the_next_request() throws Exception {
    send("1");
    send("2");

    assertEquals(List.of(1, 1), connections());
  }

  @Test
  void reads_a_chunked_body() throws Exception {
    byte[] event = EVENT.formatted("1").getBytes(StandardCharsets.UTF_8);
    BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(event));

    assertEquals(202, send(request().POST(chunked).build()).statusCode());
    assertEquals(EVENT.formatted("1"), store.requests().getFirst().body());
  }

  @Test
  void lets_a_client_that_asks_first_go_on() throws Exception {
    assertEquals(202, send(post("1").expectContinue(true).build()).statusCode());
  }

  @Test
  void resets_before_it_has_read_the_body() {
    store.answers(FakeAnswer.resetBeforeReading());

    IOException failure = assertThrows(IOException.class, () -> send("1"));

    assertTrue(rootCause(failure).contains("Connection reset"), failure::toString);
    assertEquals("", store.requests().getFirst().body());
    assertEquals(List.of(), store.events());
  }

  @Test
  void resets_after_it_has_read_the_body() {
    store.answers(FakeAnswer.resetAfterReading());

    IOException failure = assertThrows(IOException.class, () -> send("1"));

    assertTrue(rootCause(failure).contains("Connection reset"), failure::toString);
    assertEquals(EVENT.formatted("1"), store.requests().getFirst().body());
    assertEquals(List.of(), store.events());
  }

  @Test
  void hangs_until_the_client_gives_up() {
    store.answers(FakeAnswer.hangs());
    HttpRequest impatient = post("1").timeout(Duration.ofMillis(200)).build();

    assertThrows(HttpTimeoutException.class, () -> send(impatient));
    assertEquals(EVENT.formatted("1"), store.requests().getFirst().body());
  }

  @Test
  void hangs_until_the_server_closes() throws Exception {
    store.answers(FakeAnswer.hangs());
    var answer = client.sendAsync(post("1").build(), BodyHandlers.ofString());
    while (store.count() == 0) {
      Thread.sleep(5);
    }
    redo.close();

    assertThrows(Exception.class, answer::get);
  }

  @Test
  void talks_garbage() {
    store.answers(FakeAnswer.garbage());

    assertThrows(ProtocolException.class, () -> send("1"));
  }

  @Test
  void answers_late() throws Exception {
    store.answers(FakeAnswer.status(202).delayed(Duration.ofMillis(200)));

    assertTrue(millis("1") >= 200);
  }

  @Test
  void trickles_a_body() throws Exception {
    FakeAnswer slow = FakeAnswer.status(500).body("text/plain", "0123456789");
    store.answers(slow.trickling(Duration.ofMillis(20)));

    assertTrue(millis("1") >= 200);
  }

  @Test
  void answers_a_huge_body() throws Exception {
    store.answers(FakeAnswer.status(500).hugeBody(10_000_000));

    assertEquals(10_000_000, send("1").body().length());
  }

  @Test
  void breaks_off_within_a_body() {
    store.answers(FakeAnswer.status(400).body("text/plain", "sorry").truncated());

    assertThrows(IOException.class, () -> send("1"));
  }

  @Test
  void sends_the_client_elsewhere() throws Exception {
    store.answers(FakeAnswer.redirect(302, redo.url() + "/elsewhere"));

    HttpResponse<String> answer = send("1");

    assertEquals(302, answer.statusCode());
    assertEquals(Optional.of(redo.url() + "/elsewhere"), answer.headers().firstValue("Location"));
  }

  @Test
  void closes_silently_after_an_answer() throws Exception {
    store.answers(FakeAnswer.status(202).thenClosesSilently());

    assertEquals(Optional.empty(), send("1").headers().firstValue("Connection"));
    Thread.sleep(100); // until the client has noticed
    send("2");
    assertEquals(List.of(1, 2), connections());
  }

  @Test
  void closes_idle_connections_and_spares_busy_ones() throws Exception {
    store.answers(FakeAnswer.status(202).delayed(Duration.ofMillis(500)));
    var busy = client.sendAsync(post("1").build(), BodyHandlers.ofString());
    while (store.count() == 0) {
      Thread.sleep(5);
    }
    send("2");
    redo.closeIdleConnections();

    assertEquals(202, busy.get().statusCode());
    send("3");
    assertEquals(List.of(1, 2, 1), connections());
  }

  @Test
  void cries_out_at_an_unlawful_event() throws Exception {
    lawful = false;
    HttpRequest typo = request().POST(BodyPublishers.ofString("{\"evnetName\":\"x\"}")).build();

    HttpResponse<String> answer = send(typo);

    assertEquals(599, answer.statusCode());
    assertTrue(answer.body().contains("evnetName"), answer::body);
    assertEquals(List.of(), store.events());
    AssertionError report = assertThrows(AssertionError.class, redo::assertLawful);
    assertTrue(report.toString().contains("evnetName"), report::toString);
  }

  @Test
  void cries_out_at_a_missing_token_and_a_wrong_content_type() throws Exception {
    lawful = false;
    HttpRequest naked =
        HttpRequest.newBuilder(URI.create(redo.url() + "/stores/store-1/events"))
            .POST(BodyPublishers.ofString(EVENT.formatted("1")))
            .build();

    HttpResponse<String> answer = send(naked);

    assertEquals(599, answer.statusCode());
    assertTrue(answer.body().contains("bearer"), answer::body);
    assertTrue(answer.body().contains("Content-Type"), answer::body);
  }

  @Test
  void knows_no_other_endpoint() throws Exception {
    lawful = false;
    URI elsewhere = URI.create(redo.url() + "/stores/store-1/evnets");

    assertEquals(404, send(post("1").uri(elsewhere).build()).statusCode());
  }

  @Test
  void counts_the_requests_of_the_busiest_second() {
    for (long millis : new long[] {0, 600, 600, 1599, 1600, 5000}) {
      store.received(new ReceivedRequest("POST", "/", Map.of(), "", millis * 1_000_000, 1));
    }

    assertEquals(3, store.maxInAnySecond());
  }

  private static String rootCause(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null ? failure.toString() : rootCause(cause);
  }

  private List<Integer> connections() {
    return store.requests().stream().map(ReceivedRequest::connection).toList();
  }

  private long millis(String order) throws Exception {
    long start = System.nanoTime();
    send(order);
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  private HttpResponse<String> send(String order) throws Exception {
    return send(post(order).build());
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofString());
  }

  private HttpRequest.Builder post(String order) {
    return request().POST(BodyPublishers.ofString(EVENT.formatted(order)));
  }

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(URI.create(redo.url() + "/stores/store-1/events"))
        .header("Authorization", "Bearer secret")
        .header("Content-Type", "application/json");
  }
}
