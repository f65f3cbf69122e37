package dev.redorelay.store;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Reads the configuration at start. Everything that is missing or wrong is reported at once, by key
 * and variable, and then the relay does not start.
 */
@Startup
@Singleton
final class Configuration {

  private static final Duration ZERO = Duration.ZERO;

  private final Stores stores;
  private final RelaySettings relay;

  Configuration(
      SmallRyeConfig config,
      @All List<EventTypes> eventTypes,
      Instance<Unconfigured> unconfigured) {
    Problems problems = new Problems();
    Settings settings = new Settings(config, problems);
    if (settings.storeNames().isEmpty() && unconfigured.isResolvable()) {
      settings.fallBackTo(unconfigured.get().values());
    }
    this.relay = relaySettings(settings, problems);
    List<EventType> types = eventTypes.stream().map(EventTypes::eventType).toList();
    this.stores = new Stores(new StoreReader(settings, problems, types).stores());
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

  private static RelaySettings relaySettings(Settings settings, Problems problems) {
    String queue = settings.text(Key.QUEUE_KIND, "").orElse("none");
    if (!queue.equals("none")) {
      problems.error(Key.QUEUE_KIND.described("") + " should be none: there is no other kind yet");
    }
    return new RelaySettings(
        duration(settings, Key.DEADLINE, Duration.ofSeconds(4)),
        settings
            .value(
                Key.MAX_BODY,
                new MemorySize(BigInteger.valueOf(6L << 20)),
                MemorySize.class,
                size -> size.asLongValue() > 0 && size.asLongValue() < Integer.MAX_VALUE,
                "a size under 2G such as 6M")
            .asLongValue(),
        redo(settings, problems),
        settings.value(Key.DEDUPE_SIZE, 10_000L, Long.class, n -> n >= 0, "a number from 0"));
  }

  private static RelaySettings.Redo redo(Settings settings, Problems problems) {
    URI url =
        settings.value(
            Key.REDO_URL,
            URI.create("https://api.getredo.com/v2.2"),
            URI.class,
            Configuration::isHttp,
            "an http or https address such as https://api.getredo.com/v2.2");
    int perSecond =
        settings.value(
            Key.REDO_REQUESTS_PER_SECOND, 80, Integer.class, n -> n > 0, "a number from 1");
    if (perSecond > 100) {
      problems.warn(
          Key.REDO_REQUESTS_PER_SECOND.key() + " is over 100, which is all that Redo takes");
    }
    return new RelaySettings.Redo(
        url,
        perSecond,
        duration(settings, Key.REDO_CONNECT_TIMEOUT, Duration.ofSeconds(1)),
        duration(settings, Key.REDO_ATTEMPT_TIMEOUT, Duration.ofMillis(1500)));
  }

  private static boolean isHttp(URI uri) {
    return uri.getHost() != null
        && uri.getQuery() == null
        && uri.getFragment() == null
        && uri.getUserInfo() == null
        && List.of("http", "https").contains(uri.getScheme());
  }

  private static Duration duration(Settings settings, Key key, Duration defaultValue) {
    return settings.value(
        key, defaultValue, Duration.class, d -> d.compareTo(ZERO) > 0, "a duration such as 4s");
  }
}
