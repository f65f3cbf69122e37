package dev.redorelay.shopify;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redorelay.fakes.FakeRedo;
import dev.redorelay.fakes.RedoInTests;
import dev.redorelay.fakes.Shop;
import dev.redorelay.fakes.SignedWebhook;
import dev.redorelay.relay.Translator;
import dev.redorelay.webhook.Topic;
import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a webhook by its topic alone, whatever it says. */
@QuarkusTest
@WithTestResource(RedoInTests.class)
class ShopifyTopicsTest {

  FakeRedo redo;

  @Inject @All List<Translator<?>> translators;

  @ParameterizedTest
  @CsvSource({
    "refunds/create,            orders/updated",
    "orders/edited,             orders/updated",
    "fulfillment_events/create, fulfillments/update",
    "fulfillment_events/delete, fulfillments/update",
    "order_transactions/create, orders/paid",
    "carts/create,              checkouts/create and checkouts/update",
    "carts/update,              checkouts/create and checkouts/update",
  })
  void a_topic_without_a_person_is_ignored_and_names_another(String topic, String other) {
    ignored(topic, "the body of this topic names no person: subscribe to " + other + " instead");
  }

  @Test
  void a_deleted_checkout_is_told_by_no_other_topic() {
    ignored("checkouts/delete", "the body of this topic names no person");
  }

  @ParameterizedTest
  @ValueSource(strings = {"customers/data_request", "customers/redact", "shop/redact"})
  void a_compliance_topic_is_taken(String topic) {
    ignored(topic, "compliance");
  }

  @ParameterizedTest
  @ValueSource(strings = {"app/uninstalled", "products/update", "carts", "orders/Create", "x"})
  void any_other_topic_is_ignored(String topic) {
    ignored(topic, "no event is made of this topic");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":1}",
        " { \"id\" : 820982911946154508 }\n",
        "{\"id\":1,\"admin_graphql_api_id\":\"gid://shopify/Anything/1\"}",
        "{\"admin_graphql_api_id\":\"gid://shopify/Anything/1\",\"id\":\"1\"}"
      })
  void a_body_that_was_cut_short_is_malformed_whatever_is_switched_off(String body) {
    Shop shop = Shop.fresh();
    Set<String> topics =
        translators.stream()
            .flatMap(translator -> translator.topics().stream())
            .map(Topic::name)
            .filter(topic -> topic.contains("/"))
            .collect(Collectors.toSet());
    for (String topic : topics) {
      SignedWebhook.of(shop, topic, body)
          .send()
          .then()
          .statusCode(422)
          .body("detail", is("The body holds nothing but an id: the platform has cut it short"));
    }
    assertEquals(0, redo.store(shop.name()).count());
  }

  private static void ignored(String topic, String reason) {
    SignedWebhook.of(Shop.GOLDEN, topic, "{\"id\":1}")
        .send()
        .then()
        .statusCode(200)
        .body("outcome", is("ignored"))
        .body("reason", is(reason));
  }
}
