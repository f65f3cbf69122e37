package dev.redorelay;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redorelay.fakes.FakeAnswer;
import dev.redorelay.fakes.FakeRedo;
import dev.redorelay.fakes.ReceivedRequest;
import dev.redorelay.fakes.RedoInTests;
import dev.redorelay.fakes.Shop;
import dev.redorelay.fakes.SignedWebhook;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ten stores, each on both platforms, in one process. */
@QuarkusTest
@WithTestResource(RedoInTests.class)
class ManyShopsTest {

  private static final String WOO_ORDER =
      "{\"id\":%d,\"status\":\"processing\",\"billing\":{\"email\":\"a@example.com\"}}";

  private final List<Shop> shops = Stream.generate(Shop::fresh).limit(10).toList();

  FakeRedo redo;

  @Test
  void a_store_is_found_by_its_source_or_by_the_path() {
    for (Shop shop : shops) {
      accepted(shopify(shop, 1));
      accepted(shopify(shop, 2).to("/webhooks/shopify/" + shop.name()));
      accepted(woocommerce(shop, 1));
      accepted(woocommerce(shop, 2).to("/webhooks/woocommerce/" + shop.name()));
    }

    for (Shop shop : shops) {
      assertEquals(
          List.of(
              "shopify:" + shop.name() + ":order:1:placed",
              "shopify:" + shop.name() + ":order:2:placed",
              "woocommerce:" + shop.name() + ":order:1:placed",
              "woocommerce:" + shop.name() + ":order:2:placed"),
          redo.store(shop.name()).uniqueIds());
      assertEquals(Set.of("Bearer " + shop.apiSecret()), keysSentTo(shop));
    }
  }

  @Test
  void a_store_takes_no_other_stores_source_and_no_other_stores_secret() {
    Shop stranger = Shop.fresh();
    for (Shop shop : shops) {
      answered(404, shopify(stranger, 1).to("/webhooks/shopify/" + shop.name()));
      answered(404, woocommerce(stranger, 1).to("/webhooks/woocommerce/" + shop.name()));
      answered(401, shopify(shop, 1).signedWith(stranger.secret()));
      answered(401, woocommerce(shop, 1).signedWith(stranger.wooSecret()));
      answered(401, woocommerce(shop, 1).signedWith(shop.secret()));
      assertEquals(0, redo.store(shop.name()).count());
    }
    assertEquals(0, redo.store(stranger.name()).count());
  }

  @Test
  void a_store_that_redo_holds_back_does_not_hold_the_others() {
    Shop held = shops.getFirst();
    redo.store(held.name()).alwaysAnswers(FakeAnswer.status(429).header("Retry-After", "60"));
    answered(503, shopify(held, 1));
    int attempts = redo.store(held.name()).count();

    answered(503, woocommerce(held, 1));
    assertEquals(attempts, redo.store(held.name()).count(), "both platforms share the hold");
    for (Shop shop : shops.subList(1, shops.size())) {
      accepted(shopify(shop, 1));
      accepted(woocommerce(shop, 1));
      assertEquals(2, redo.store(shop.name()).count(), "each at once and only once");
    }
  }

  @Test
  void a_store_whose_key_is_wrong_is_paused_alone() {
    Shop paused = shops.getFirst();
    redo.store(paused.name()).alwaysAnswers(FakeAnswer.status(401));
    answered(503, woocommerce(paused, 1));
    answered(503, shopify(paused, 1));
    assertEquals(1, redo.store(paused.name()).count());
    for (Shop shop : shops.subList(1, shops.size())) {
      accepted(woocommerce(shop, 1));
    }
  }

  private static SignedWebhook shopify(Shop shop, long id) {
    return SignedWebhook.orderPlaced(shop, id);
  }

  private static SignedWebhook woocommerce(Shop shop, long id) {
    return SignedWebhook.ofWooCommerce(shop, "order.created", WOO_ORDER.formatted(id));
  }

  private static void accepted(SignedWebhook webhook) {
    webhook.send().then().statusCode(200).body("outcome", is("accepted"));
  }

  private static void answered(int status, SignedWebhook webhook) {
    webhook.send().then().statusCode(status);
  }

  private Set<String> keysSentTo(Shop shop) {
    return redo.store(shop.name()).requests().stream()
        .map((ReceivedRequest request) -> request.header("Authorization").orElse(""))
        .collect(Collectors.toSet());
  }
}
