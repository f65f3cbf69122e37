package dev.redorelay.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Bodies as Shopify sends them, one per topic: those of the golden tests called {@code
 * sample.webhook.json}. Dev mode runs in the project's folder and reads them where they are, so a
 * new topic's sample is one file, and an edited one counts at once.
 */
final class Samples {

  /** Where a topic is in both, the first counts. */
  private static final Path[] FOLDERS = {
    Path.of("src/test/resources/golden/shopify"),
    Path.of("src/test/resources/golden-opt-in/shopify")
  };

  private static final String FILE = "sample.webhook.json";

  private Samples() {}

  /** The topics that have a sample, in alphabetical order. */
  static Set<String> topics() throws IOException {
    return files().keySet();
  }

  /** The sample of a topic, in its original times; empty when there is none. */
  static Optional<String> of(String topic) throws IOException {
    Path file = files().get(topic);
    return file == null ? Optional.empty() : Optional.of(Files.readString(file));
  }

  private static Map<String, Path> files() throws IOException {
    Map<String, Path> byTopic = new TreeMap<>();
    for (Path folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(file -> file.endsWith(FILE))
            .forEach(file -> byTopic.putIfAbsent(topic(folder, file), file));
      }
    }
    return byTopic;
  }

  private static String topic(Path folder, Path file) {
    return folder.relativize(file.getParent()).toString().replace('\\', '/');
  }
}
