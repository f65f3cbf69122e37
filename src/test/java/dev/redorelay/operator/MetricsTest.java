package dev.redorelay.operator;

import static dev.redorelay.fakes.FakeAnswer.status;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redorelay.fakes.FakeRedo;
import dev.redorelay.fakes.OperatorInTests;
import dev.redorelay.fakes.QueueInTests;
import dev.redorelay.fakes.RedoInTests;
import dev.redorelay.fakes.Shop;
import dev.redorelay.fakes.SignedWebhook;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Prometheus reads. */
@QuarkusTest
@WithTestResource(RedoInTests.class)
@WithTestResource(QueueInTests.class)
@WithTestResource(OperatorInTests.class)
class MetricsTest {

  private static final Pattern LINE =
      Pattern.compile("[a-z_]+(\\{([a-z_]+=\"[^\"\\\\]*\",?)*})? -?[0-9]+(\\.[0-9]+)?(E[0-9]+)?");

  FakeRedo redo;

  private Shop shop;
  private FakeRedo.StoreScript script;

  @BeforeEach
  void a_fresh_shop() {
    shop = Shop.fresh();
    script = redo.store(shop.name());
  }

  @Test
  void every_line_is_one_that_Prometheus_reads() {
    RestAssured.get("/q/metrics")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/plain; version=0.0.4"));
    assertFalse(scrape().isEmpty());
  }

  @Test
  void every_store_is_there_before_anything_has_happened() {
    Map<String, Double> metrics = scrape();
    String store = "store=\"" + shop.name() + "\"";
    assertEquals(0, metrics.get("redo_relay_events_total{fate=\"made\"," + store + "}"));
    assertEquals(0, metrics.get("redo_relay_bad_signatures_total{" + store + "}"));
    assertEquals(0, metrics.get("redo_relay_queue_letters{state=\"dead\"," + store + "}"));
    assertEquals(
        0, metrics.get("redo_relay_queue_oldest_age_seconds{state=\"waiting\"," + store + "}"));
    assertEquals(
        0, metrics.get("redo_relay_queue_movements_total{movement=\"stored\"," + store + "}"));
    assertEquals(
        0,
        metrics.get(
            "redo_relay_webhooks_total{outcome=\"accepted\",platform=\"woocommerce\","
                + store
                + ",topic=\"other\"}"));
    assertEquals(1, metrics.get("redo_relay_queue_writable"));
  }

  @Test
  void nothing_gets_lost_between_the_metrics() {
    Map<String, Double> before = scrape();
    order(1).send(); // accepted
    script.answers(status(400));
    order(2).send(); // dead
    order(1).send(); // accepted, from memory
    order(3).tampered().send();
    SignedWebhook.of(shop, "orders/create", "{").send(); // a dead letter, but no event
    SignedWebhook.of(shop, "customers/data_request", "{}").send();
    SignedWebhook.of(shop, "orders/cancelled", "{\"id\":1,\"name\":\"#1\"}").send();
    script.alwaysAnswers(status(401));
    order(4).send(); // queued

    Map<String, Double> now = scrape();
    assertEquals(4, events(now, "made"));
    assertEquals(2, events(now, "accepted"));
    assertEquals(1, events(now, "queued"));
    assertEquals(1, events(now, "dead"));
    assertEquals(0, events(now, "ignored"));
    assertEquals(0, events(now, "returned"));
    assertEquals(3, moved(now, "stored"));
    assertEquals(
        moved(now, "stored") + moved(now, "replayed"),
        moved(now, "drained")
            + moved(now, "died")
            + moved(now, "erased")
            + letters(now, "waiting"));
    assertEquals(
        moved(now, "died") - moved(now, "replayed") - moved(now, "deleted"), letters(now, "dead"));
    assertEquals(1, now.get("redo_relay_bad_signatures_total{store=\"" + shop.name() + "\"}"));
    assertEquals(2, webhooks(now, "orders/create", "accepted"));
    assertEquals(2, webhooks(now, "orders/create", "refused"));
    assertEquals(1, webhooks(now, "orders/create", "queued"));
    assertEquals(1, webhooks(now, "", "unsigned"));
    String compliance = "redo_relay_ignored_webhooks_total{reason=\"compliance\"}";
    assertEquals(1, now.get(compliance) - before.getOrDefault(compliance, 0.0));
  }

  @Test
  void the_equations_stand_beside_the_numbers() {
    String text = RestAssured.get("/q/metrics").asString();
    assertTrue(text.contains("made = accepted + queued + dead + ignored + returned"));
    assertTrue(text.contains("stored + replayed = drained + waiting + died + erased"));
  }

  private SignedWebhook order(int id) {
    return SignedWebhook.orderPlaced(shop, id);
  }

  private double events(Map<String, Double> metrics, String fate) {
    return metrics.get(
        "redo_relay_events_total{fate=\"%s\",store=\"%s\"}".formatted(fate, shop.name()));
  }

  private double moved(Map<String, Double> metrics, String movement) {
    return metrics.get(
        "redo_relay_queue_movements_total{movement=\"%s\",store=\"%s\"}"
            .formatted(movement, shop.name()));
  }

  private double letters(Map<String, Double> metrics, String state) {
    return metrics.get(
        "redo_relay_queue_letters{state=\"%s\",store=\"%s\"}".formatted(state, shop.name()));
  }

  private double webhooks(Map<String, Double> metrics, String topic, String outcome) {
    return metrics.getOrDefault(
        "redo_relay_webhooks_total{outcome=\"%s\",platform=\"shopify\",store=\"%s\",topic=\"%s\"}"
            .formatted(outcome, shop.name(), topic),
        0.0);
  }

  private static Map<String, Double> scrape() {
    Map<String, Double> values = new HashMap<>();
    for (String line : RestAssured.get("/q/metrics").asString().lines().toList()) {
      if (!line.startsWith("#")) {
        assertTrue(LINE.matcher(line).matches(), line);
        int blank = line.lastIndexOf(' ');
        values.put(line.substring(0, blank), Double.valueOf(line.substring(blank + 1)));
      }
    }
    return values;
  }
}
