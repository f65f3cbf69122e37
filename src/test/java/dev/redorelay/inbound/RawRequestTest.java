package dev.redorelay.inbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redorelay.fakes.LogLines;
import dev.redorelay.fakes.RedoInTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Clients that send no more than they have to, or much more than they should. */
@QuarkusTest
@WithTestResource(RedoInTests.class)
class RawRequestTest {

  private static final String LARGE = "Content-Length: 7000000\r\n\r\n";

  @Test
  void too_large_a_body_is_refused_before_it_is_sent() throws IOException {
    assertEquals(413, status("POST /webhooks/shopify HTTP/1.1\r\nHost: relay\r\n" + LARGE));
  }

  @Test
  void an_unknown_platform_is_refused_before_the_body_is_sent() throws IOException {
    assertEquals(404, status("POST /webhooks/magento HTTP/1.1\r\nHost: relay\r\n" + LARGE));
  }

  @Test
  void an_empty_request_lacks_its_headers() throws IOException {
    assertEquals(
        401, status("POST /webhooks/shopify HTTP/1.1\r\nHost: relay\r\nContent-Length: 0\r\n\r\n"));
    assertEquals(401, status("POST /webhooks/shopify HTTP/1.1\r\nHost: relay\r\n\r\n"));
  }

  @Test
  void a_client_that_expects_to_continue_may() throws IOException {
    String request =
        "POST /webhooks/shopify HTTP/1.1\r\nHost: relay\r\nExpect: 100-continue\r\n"
            + "Content-Length: 2\r\n\r\n";
    assertEquals(100, status(request));
  }

  @Test
  void a_connection_goes_on_after_a_refused_body() throws IOException {
    try (Socket socket = connect()) {
      write(
          socket,
          "POST /webhooks/magento HTTP/1.1\r\nHost: relay\r\nContent-Length: 300000\r\n\r\n");
      write(socket, "x".repeat(300_000));
      write(socket, "GET /q/health/live HTTP/1.1\r\nHost: relay\r\nConnection: close\r\n\r\n");
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertEquals(2, all.split("HTTP/1.1 (404|200)", -1).length - 1, all);
    }
  }

  @Test
  void a_body_in_many_pieces_is_read_whole() throws Exception {
    try (Socket socket = connect()) {
      write(
          socket,
          "POST /webhooks/shopify HTTP/1.1\r\nHost: relay\r\nTransfer-Encoding: chunked\r\n\r\n");
      for (int piece = 0; piece < 50; piece++) {
        write(socket, "1\r\nx\r\n");
      }
      write(socket, "0\r\n\r\n");
      assertEquals(401, statusLine(socket));
    }
  }

  @Test
  void a_client_that_goes_away_does_no_harm() throws Exception {
    try (LogLines log = LogLines.heard()) {
      try (Socket socket = connect()) {
        write(
            socket,
            "POST /webhooks/shopify HTTP/1.1\r\nHost: relay\r\nContent-Length: 100\r\n\r\nabc");
      }
      long latest = System.nanoTime() + Duration.ofSeconds(10).toNanos();
      while (log.of("dev.redorelay.webhook").isEmpty() && System.nanoTime() < latest) {
        Thread.sleep(10);
      }
      assertEquals(401, status("POST /webhooks/shopify HTTP/1.1\r\nHost: relay\r\n\r\n"));
      List<String> lines = log.of("dev.redorelay.webhook");
      assertEquals(2, lines.size(), lines.toString());
      assertTrue(lines.getFirst().startsWith("INFO outcome=incomplete "), lines.toString());
      assertTrue(lines.getLast().startsWith("INFO outcome=unsigned "), lines.toString());
    }
  }

  @Test
  void a_client_that_waits_to_continue_and_is_refused_gets_no_second_answer() throws IOException {
    try (Socket socket = connect()) {
      write(
          socket,
          "POST /webhooks/shopify HTTP/1.1\r\nHost: relay\r\nExpect: 100-continue\r\n" + LARGE);
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertTrue(all.startsWith("HTTP/1.1 413 "), all);
      assertTrue(all.toLowerCase(Locale.ROOT).contains("connection: close"), all);
    }
  }

  @Test
  void requests_that_come_at_once_are_answered_one_after_the_other() throws IOException {
    String unsigned = "POST /webhooks/shopify HTTP/1.1\r\nHost: relay\r\nContent-Length: 2\r\n";
    String unknown = "POST /webhooks/magento HTTP/1.1\r\nHost: relay\r\nContent-Length: 2\r\n";
    try (Socket socket = connect()) {
      write(
          socket,
          (unsigned + "\r\n{}" + unknown + "\r\n{}").repeat(3)
              + (unsigned + "Connection: close\r\n\r\n{}"));
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      List<String> statuses =
          Pattern.compile("HTTP/1.1 (\\d+)")
              .matcher(all)
              .results()
              .map(each -> each.group(1))
              .toList();
      assertEquals(List.of("401", "404", "401", "404", "401", "404", "401"), statuses, all);
    }
  }

  private static int status(String request) throws IOException {
    try (Socket socket = connect()) {
      write(socket, request);
      return statusLine(socket);
    }
  }

  private static Socket connect() throws IOException {
    Socket socket = new Socket("127.0.0.1", RestAssured.port);
    socket.setSoTimeout(3_000);
    return socket;
  }

  private static void write(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static int statusLine(Socket socket) throws IOException {
    var reader =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    return Integer.parseInt(reader.readLine().split(" ", 3)[1]);
  }
}
