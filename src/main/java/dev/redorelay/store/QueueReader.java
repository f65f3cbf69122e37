package dev.redorelay.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Reads where the queue is. */
final class QueueReader {

  private static final Form<Kind> KIND =
      Form.oneOf(
          Map.of("embedded", Kind.EMBEDDED, "postgresql", Kind.POSTGRESQL, "none", Kind.NONE),
          "embedded, postgresql or none");
  private static final Form<Path> FILE =
      new Form<>(text -> Optional.of(Path.of(text)), "the path of a file");
  private static final Form<String> JDBC_URL =
      Form.matching(
          "jdbc:postgresql:(?!.*[?&](user|password)=)\\S+",
          "a JDBC URL such as jdbc:postgresql://localhost:5432/relay, without user and password:"
              + " those have keys of their own");

  private final Settings settings;

  QueueReader(Settings settings) {
    this.settings = settings;
  }

  private enum Kind {
    EMBEDDED,
    POSTGRESQL,
    NONE
  }

  RelaySettings.Queue queue() {
    return new RelaySettings.Queue(
        place(),
        settings
            .value(Key.QUEUE_MAX_AGE, Form.duration("1s", "P36500D"))
            .orElse(Duration.ofDays(3)));
  }

  private RelaySettings.Place place() {
    Path path = settings.value(Key.QUEUE_PATH, FILE).orElse(Path.of("data", "relay.db"));
    return switch (settings.value(Key.QUEUE_KIND, KIND).orElse(Kind.EMBEDDED)) {
      case EMBEDDED -> new RelaySettings.Place.Embedded(path);
      case POSTGRESQL -> postgreSql();
      case NONE -> new RelaySettings.Place.None();
    };
  }

  private RelaySettings.Place postgreSql() {
    return new RelaySettings.Place.PostgreSql(
        settings.required(Key.QUEUE_URL, JDBC_URL).orElse(""),
        settings.value(Key.QUEUE_USER, Form.matching("(?s).+", "a user's name")),
        settings.value(Key.QUEUE_PASSWORD, Form.matching("(?s).+", "a password")).map(Secret::new));
  }
}
