package dev.redorelay.operator;

import static org.hamcrest.Matchers.is;

import dev.redorelay.fakes.OperatorInTests;
import dev.redorelay.fakes.RedoInTests;
import dev.redorelay.fakes.Shop;
import dev.redorelay.fakes.SignedWebhook;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator is told where nothing is kept. */
@QuarkusTest
@WithTestResource(RedoInTests.class)
@WithTestResource(OperatorInTests.class)
class WithoutQueueTest {

  @ParameterizedTest
  @ValueSource(strings = {"{\"customer\":{\"id\":1}}", "{}", "not even JSON"})
  void there_is_nothing_to_erase_whatever_a_redaction_says(String body) {
    SignedWebhook.of(Shop.fresh(), "customers/redact", body)
        .send()
        .then()
        .statusCode(200)
        .body("reason", is("compliance"));
  }
}
