package dev.redorelay.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Bodies as platforms send them, one per topic: those of the golden tests called {@code
 * sample.webhook.json}. Dev mode runs in the project's folder and reads them where they are, so a
 * new topic's sample is one file, and an edited one counts at once.
 */
final class Samples {

  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final String FILE = "sample.webhook.json";

  private Samples() {}

  /** The topics that have a sample: Shopify's in alphabetical order, then WooCommerce's. */
  static List<String> topics() throws IOException {
    List<String> topics = new ArrayList<>();
    for (SamplePlatform platform : SamplePlatform.values()) {
      topics.addAll(topics(platform));
    }
    return topics;
  }

  /** The platform that has a sample of this topic; none has the words of another. */
  static Optional<SamplePlatform> platform(String topic) throws IOException {
    for (SamplePlatform platform : SamplePlatform.values()) {
      if (topics(platform).contains(topic)) {
        return Optional.of(platform);
      }
    }
    return Optional.empty();
  }

  /** The sample of a topic that has one, in its original times. */
  static String of(SamplePlatform platform, String topic) throws IOException {
    return Files.readString(FOLDER.resolve(platform.platformName()).resolve(topic).resolve(FILE));
  }

  private static List<String> topics(SamplePlatform platform) throws IOException {
    Path folder = FOLDER.resolve(platform.platformName());
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.endsWith(FILE))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .map(file -> file.replace("/" + FILE, ""))
          .sorted()
          .toList();
    }
  }
}
