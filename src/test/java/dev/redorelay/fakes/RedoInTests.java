package dev.redorelay.fakes;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Starts a {@link FakeRedo} for the application under test, and configures shops to try things on.
 * A field of type {@link FakeRedo} in a test is filled with it.
 */
public final class RedoInTests implements QuarkusTestResourceLifecycleManager {

  /** What every event that is sent in a test is judged by. */
  private @Nullable FakeRedo redo;

  @Override
  public Map<String, String> start() {
    redo = FakeRedo.start();
    Map<String, String> config = new HashMap<>();
    config.put("relay.redo.url", redo.url());
    config.put("relay.deadline", "3s");
    config.put("relay.redo.attempt-timeout", "500ms");
    for (Shop shop : Shop.all()) {
      config.putAll(shop.configuration());
    }
    return config;
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(redo, field -> field.getType().equals(FakeRedo.class));
  }

  @Override
  public void stop() {
    if (redo != null) {
      redo.close();
    }
  }
}
