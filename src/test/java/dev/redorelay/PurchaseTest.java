package dev.redorelay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redorelay.fakes.FakeRedo;
import dev.redorelay.fakes.GoldenSample;
import dev.redorelay.fakes.RedoInTests;
import dev.redorelay.fakes.Shop;
import dev.redorelay.fakes.SignedWebhook;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One purchase as a shop was seen to tell it, and what Redo has of it in the end. */
@QuarkusTest
@TestProfile(GoldenTest.WithoutMemory.class)
@WithTestResource(RedoInTests.class)
class PurchaseTest {

  private static final byte[] ORDER = GoldenSample.of("shopify", "orders/create").body();

  /** In this order, orders/create last. */
  private static final List<String> TOPICS =
      List.of("orders/updated", "orders/paid", "orders/create");

  FakeRedo redo;

  @Test
  void a_purchase_told_twice_is_placed_once_and_paid_once() {
    Shop shop = Shop.fresh();
    for (String time : List.of("2026-11-02T15:06:33Z", "2026-11-02T19:12:59Z")) {
      for (String topic : TOPICS) {
        SignedWebhook.of(shop, topic, ORDER)
            .with("X-Shopify-Webhook-Id", "delivery of " + topic + " at " + time)
            .with("X-Shopify-Event-Id", "event at " + time)
            .with("X-Shopify-Triggered-At", time)
            .send()
            .then()
            .statusCode(200);
      }
    }

    int told = redo.store(shop.name()).events().size();
    assertTrue(told >= 4, "the relay, which remembers nothing here, told Redo only " + told);
    assertEquals(
        Map.of(
            "shopify:" + shop.name() + ":order:6712345678901234567:placed", "Order Placed",
            "shopify:" + shop.name() + ":order:6712345678901234567:paid", "Order Paid"),
        kept(shop));
  }

  /** What Redo keeps: of each uniqueId the first, whatever the others are called. */
  private Map<String, String> kept(Shop shop) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (JsonNode event : redo.store(shop.name()).events()) {
      kept.putIfAbsent(event.path("uniqueId").asText(), event.path("eventName").asText());
    }
    return kept;
  }
}
