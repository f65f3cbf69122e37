package dev.redorelay;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The time of day, for the few places that need one; tests put their own in its place. */
final class SystemClock {

  private SystemClock() {}

  @Produces
  @DefaultBean
  @Singleton
  static InstantSource clock() {
    return InstantSource.system();
  }
}
