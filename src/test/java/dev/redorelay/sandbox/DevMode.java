package dev.redorelay.sandbox;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Builds what dev mode builds, with nothing configured. */
public final class DevMode implements QuarkusTestProfile {
  @Override
  public String getConfigProfile() {
    return "dev";
  }
}
