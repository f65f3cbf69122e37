package dev.redorelay.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Bodies as Shopify sends them, one per topic: those of the golden tests called {@code
 * sample.webhook.json}. Dev mode runs in the project's folder and reads them where they are, so a
 * new topic's sample is one file, and an edited one counts at once.
 */
final class Samples {

  private static final Path FOLDER = Path.of("src/test/resources/golden/shopify");
  private static final String FILE = "sample.webhook.json";

  private Samples() {}

  /** The topics that have a sample, in alphabetical order. */
  static List<String> topics() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.endsWith(FILE))
          .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
          .map(file -> file.replace("/" + FILE, ""))
          .sorted()
          .toList();
    }
  }

  /** The sample of a topic, in its original times; empty when there is none. */
  static Optional<String> of(String topic) throws IOException {
    return topics().contains(topic)
        ? Optional.of(Files.readString(FOLDER.resolve(topic).resolve(FILE)))
        : Optional.empty();
  }
}
