package dev.redorelay.fakes;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** For tests that take thousands of webhooks: a line for each would be all that one sees. */
public final class WithoutJourneys implements BeforeAllCallback, AfterAllCallback {

  private static final Logger JOURNEYS = Logger.getLogger("dev.redorelay.webhook");

  @Override
  public void beforeAll(ExtensionContext context) {
    JOURNEYS.setLevel(Level.OFF);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    JOURNEYS.setLevel(null);
  }
}
