package dev.redorelay.fakes;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Gives the application under test an operator. */
public final class OperatorInTests implements QuarkusTestResourceLifecycleManager {

  public static final String TOKEN = "an-operators-token-in-tests";

  @Override
  public Map<String, String> start() {
    return Map.of("relay.admin.token", TOKEN);
  }

  /** A request of the operator's. */
  public static RequestSpecification operator() {
    return RestAssured.given().header("Authorization", "Bearer " + TOKEN);
  }

  @Override
  public void stop() {
    // there is nothing to stop
  }
}
