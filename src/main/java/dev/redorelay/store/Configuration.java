package dev.redorelay.store;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the configuration at start. Everything that is missing or wrong is reported at once, by key
 * and variable, and then the relay does not start.
 */
@Startup
@Singleton
final class Configuration {

  private final Stores stores;
  private final RelaySettings relay;

  Configuration(
      SmallRyeConfig config,
      @All List<HasEventType> eventTypes,
      @All List<Unconfigured> unconfigured) {
    Problems problems = new Problems();
    NamedFiles.complainOfMissing(config, problems);
    WrittenKeys written = new WrittenKeys(config, problems);
    Map<String, String> fallback = new HashMap<>();
    if (!written.connectAStore()) {
      unconfigured.forEach(some -> fallback.putAll(some.values()));
    }
    Settings settings = new Settings(config, problems, fallback);
    List<EventType> types = eventTypes.stream().map(HasEventType::eventType).toList();
    this.relay = new RelaySettingsReader(settings, problems).relaySettings();
    this.stores = new Stores(new StoreReader(settings, written, problems, types).stores());
    problems.throwIfAny();
  }

  @Produces
  @Singleton
  Stores stores() {
    return stores;
  }

  @Produces
  @Singleton
  RelaySettings relaySettings() {
    return relay;
  }
}
