package dev.redorelay;

import dev.redorelay.fakes.RedoInTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;

/** The golden pairs in the application as it is built for tests. */
@QuarkusTest
@TestProfile(GoldenTest.WithoutMemory.class)
@WithTestResource(RedoInTests.class)
class GoldenTest extends GoldenPairs {

  /** Two pairs may state one fact, and each wants to see its event. */
  public static final class WithoutMemory implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("relay.dedupe.size", "0");
    }
  }
}
