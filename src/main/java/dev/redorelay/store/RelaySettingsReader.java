package dev.redorelay.store;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads what is configured for all stores together. */
final class RelaySettingsReader {

  private static final Duration PLATFORMS_PATIENCE = Duration.ofSeconds(5);
  private static final int REDOS_LIMIT = 100;

  /**
   * Of the least, 100 ms are kept for the answer itself and a quarter, 50 ms, for the queue: what
   * is left is enough for one attempt at a Redo that answers at once.
   */
  private static final Form<Duration> DEADLINE = Form.duration("200ms", "1m");

  private static final Form<Duration> TIMEOUT = Form.duration("1ms", "1m");
  private static final Form<URI> ADDRESS =
      new Form<>(
          text ->
              Optional.of(URI.create(text.replaceFirst("/+$", "")))
                  .filter(RelaySettingsReader::isPlain),
          "an http or https address such as https://api.getredo.com/v2.2");
  private static final Form<String> TOKEN =
      Form.matching(
          "\\S{16,}", "at least 16 characters without blanks, such as openssl rand -hex 32 prints");

  private final Settings settings;
  private final Problems problems;

  RelaySettingsReader(Settings settings, Problems problems) {
    this.settings = settings;
    this.problems = problems;
  }

  RelaySettings relaySettings() {
    return new RelaySettings(
        deadline(),
        settings.value(Key.MAX_BODY, Form.size("1", "1G")).orElse(6L << 20),
        new RelaySettings.Redo(
            url(),
            requestsPerSecond(),
            settings.value(Key.REDO_CONNECT_TIMEOUT, TIMEOUT).orElse(Duration.ofSeconds(1)),
            settings.value(Key.REDO_ATTEMPT_TIMEOUT, TIMEOUT).orElse(Duration.ofMillis(1500))),
        settings.value(Key.DEDUPE_SIZE, Form.number("0", "1000000000")).orElse(10_000),
        new QueueReader(settings).queue(),
        settings.value(Key.ADMIN_TOKEN, TOKEN).map(Secret::new));
  }

  private Duration deadline() {
    Duration deadline = settings.value(Key.DEADLINE, DEADLINE).orElse(Duration.ofSeconds(4));
    if (deadline.compareTo(PLATFORMS_PATIENCE) >= 0) {
      warn(Key.DEADLINE, "is 5 s or more: by then Shopify has hung up and counts a failure");
    }
    return deadline;
  }

  private int requestsPerSecond() {
    int perSecond =
        settings.value(Key.REDO_REQUESTS_PER_SECOND, Form.number("1", "1000000000")).orElse(80);
    if (perSecond > REDOS_LIMIT) {
      warn(Key.REDO_REQUESTS_PER_SECOND, "is over 100, which is all that Redo takes");
    }
    return perSecond;
  }

  private URI url() {
    URI url =
        settings
            .value(Key.REDO_URL, ADDRESS)
            .orElseGet(() -> URI.create("https://api.getredo.com/v2.2"));
    if (url.getScheme().equals("http") && !isThisMachine(url.getHost())) {
      warn(Key.REDO_URL, "is plain http: on the way to Redo anyone can read the API secret");
    }
    return url;
  }

  private void warn(Key key, String complaint) {
    problems.warn(settings.described(key), complaint);
  }

  private static boolean isPlain(URI uri) {
    return List.of("http", "https").contains(uri.getScheme())
        && uri.getHost() != null
        && uri.getPort() <= 0xFFFF
        && uri.getUserInfo() == null
        && uri.getQuery() == null
        && uri.getFragment() == null;
  }

  private static boolean isThisMachine(String host) {
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || host.startsWith("127.")
        || host.equals("[::1]");
  }
}
