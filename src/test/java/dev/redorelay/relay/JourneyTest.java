package dev.redorelay.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redorelay.fakes.FakeAnswer;
import dev.redorelay.fakes.FakeRedo;
import dev.redorelay.fakes.LogLines;
import dev.redorelay.fakes.RedoInTests;
import dev.redorelay.fakes.Shop;
import dev.redorelay.fakes.SignedWebhook;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator reads: one line for each webhook, and never a person or a secret. */
@QuarkusTest
@WithTestResource(RedoInTests.class)
class JourneyTest {

  private static final String ID = "webhookId=b54557e4-bdd9-4b37-8a5f-bf7d70bcd043";

  FakeRedo redo;

  @Inject Relay relay;

  private Shop shop;
  private LogLines log;

  @BeforeEach
  void listen() {
    shop = Shop.fresh();
    log = LogLines.heard();
  }

  @AfterEach
  void stop() {
    log.close();
  }

  @Test
  void an_accepted_webhook_is_one_line() {
    SignedWebhook.orderPlaced(shop, 7).send();
    line(
        "INFO outcome=accepted platform=shopify store=%s topic=orders/create %s"
            + " uniqueIds=shopify:%s:order:7:placed redoStatus=202 attempts=1 ms=\\d+",
        shop.name(), ID, shop.name());
  }

  @Test
  void a_refused_one_is_an_error() {
    redo.store(shop.name()).answers(FakeAnswer.status(400));
    SignedWebhook.orderPlaced(shop, 7).send();
    line(
        "ERROR outcome=refused platform=shopify store=%s topic=orders/create %s"
            + " uniqueIds=shopify:%s:order:7:placed redoStatus=400 attempts=1 ms=\\d+"
            + " reason=\"Redo answered 400\"",
        shop.name(), ID, shop.name());
  }

  @Test
  void an_undelivered_one_is_a_warning() {
    redo.store(shop.name()).answers(FakeAnswer.status(401));
    SignedWebhook.orderPlaced(shop, 7).send();
    line("WARN outcome=undelivered .*redoStatus=401 attempts=1 .*customer_events_write\"");
  }

  @Test
  void an_ignored_one_says_why() {
    SignedWebhook.of(shop, "products/create", "{}").send();
    line(
        "INFO outcome=ignored platform=shopify store=%s topic=products/create %s ms=\\d+"
            + " reason=\"no event is made of this topic\"",
        shop.name(), ID);
  }

  @Test
  void the_deadline_counts_from_the_end_of_the_request() {
    Entrance entrance = relay.entrance("shopify", Optional.empty()).orElseThrow();
    long longAgo = System.nanoTime() - Duration.ofMinutes(1).toNanos();
    relay.relay(entrance, SignedWebhook.orderPlaced(shop, 7).unverified(), longAgo);
    line("WARN outcome=undelivered .* redoStatus=0 attempts=0 ms=6\\d{4} reason=.*");
    assertEquals(0, redo.store(shop.name()).count());
  }

  @Test
  void a_bad_signature_is_no_more_than_information() {
    SignedWebhook.orderPlaced(shop, 7).tampered().send();
    line(
        "INFO outcome=unsigned platform=shopify store=%s ms=\\d+ reason=\"signature wrong\"",
        shop.name());
  }

  @Test
  void a_header_cannot_forge_a_line() {
    SignedWebhook.of(shop, "orders/create outcome=accepted", "{}")
        .with("X-Shopify-Webhook-Id", "x store=other")
        .send();
    line(
        "INFO outcome=ignored platform=shopify store=%s topic=unprintable ms=\\d+ reason=.*",
        shop.name());
  }

  @Test
  void no_person_and_no_secret_is_ever_logged() throws IOException {
    byte[] order =
        Files.readAllBytes(
            Path.of("src/test/resources/golden/shopify/orders/create/sample.webhook.json"));
    FakeAnswer echo =
        FakeAnswer.status(422)
            .body(
                "application/problem+json",
                "{\"detail\":\"wilhelmina@example.com, Wilhelmina, +12025550143 are bad\"}");
    redo.store(shop.name()).answers(FakeAnswer.status(500), FakeAnswer.resetAfterReading(), echo);
    SignedWebhook.of(shop, "orders/create", order).send().then().statusCode(502);
    SignedWebhook.of(shop, "orders/create", order).send().then().statusCode(200);
    SignedWebhook.of(shop, "orders/create", order).tampered().send().then().statusCode(401);
    String all = log.everything();
    assertTrue(all.contains("*** are bad"), all);
    for (String hidden :
        List.of(
            "wilhelmina",
            "Wilhelmina",
            "Thistlewood",
            "2025550143",
            "Burlington",
            "05401",
            "authenticate?key",
            shop.secret(),
            shop.apiSecret(),
            shop.domain())) {
      assertFalse(all.contains(hidden), hidden + " is in the log:\n" + all);
    }
  }

  @Test
  void of_many_events_the_line_names_some_and_counts_the_requests() {
    Shop withLines = Shop.freshWithLines();
    redo.store(withLines.name())
        .answers(FakeAnswer.status(202), FakeAnswer.status(400), FakeAnswer.status(503));
    String lines =
        IntStream.rangeClosed(1, 150)
            .mapToObj("{\"id\":%d,\"title\":\"Fern\",\"quantity\":1}"::formatted)
            .collect(Collectors.joining(","));
    SignedWebhook.of(
            withLines,
            "orders/create",
            "{\"id\":1,\"email\":\"a@example.com\",\"line_items\":[" + lines + "]}")
        .send();
    line(
        "INFO outcome=accepted .* uniqueIds=[^ ,]*:placed,([^ ,]*:ordered,){18}[^ ,]*:ordered"
            + "\\(\\+131\\) redoStatus=202 attempts=6 ms=\\d+");
  }

  @Test
  void nothing_is_logged_that_a_refusal_repeats_of_many_events() {
    Shop withLines = Shop.freshWithLines();
    FakeAnswer echo =
        FakeAnswer.status(422)
            .body(
                "application/problem+json",
                """
                {"detail":"Fern for Ada, 'To\\nmy love\\r\\nforever', \
                'To\\\\nmy love\\\\r\\\\nforever' and engraved are bad%s"}"""
                    .formatted(" very".repeat(100_000)));
    redo.store(withLines.name())
        .answers(FakeAnswer.status(202), echo, FakeAnswer.status(202), echo);
    String order =
        """
        {"id":1,"email":"rowan@example.com","currency":"USD",
         "processed_at":"2026-11-02T10:06:31-05:00","line_items":[
          {"id":1,"title":"Fern","quantity":1,"price":"9.50"},
          {"id":2,"title":"Fern for Ada","quantity":1,"price":"9.50","properties":[
            {"name":"Text","value":"To\\nmy love\\r\\nforever"},
            {"name":"Kind","value":"engraved"}]}]}""";
    SignedWebhook.of(withLines, "orders/create", order).send().then().statusCode(502);
    line(
        "ERROR outcome=refused .*reason=\"Redo answered 422: "
            + "\\*\\*\\*, '\\*\\*\\*', '\\*\\*\\*' and \\*\\*\\* are bad( very)+.*\"");
  }

  /** A client that another test has left hanging may be noticed only now. */
  private void line(String expected, Object... values) {
    List<String> lines =
        log.of("dev.redorelay.webhook").stream()
            .filter(line -> expected.contains("incomplete") || !line.contains("incomplete"))
            .toList();
    assertEquals(1, lines.size(), lines.toString());
    String pattern = expected.formatted(values);
    assertTrue(
        lines.getFirst().matches(pattern), lines.getFirst() + "\ndoes not match\n" + pattern);
  }
}
