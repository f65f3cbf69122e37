package dev.redorelay.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Bodies as platforms send them, one per topic: those of the golden tests called {@code
 * sample.webhook.json}. Dev mode runs in the project's folder and reads them where they are, so a
 * new topic's sample is one file, and an edited one counts at once.
 */
final class Samples {

  /** Where a topic is in both, the first counts. */
  private static final List<Path> FOLDERS =
      List.of(Path.of("src/test/resources/golden"), Path.of("src/test/resources/golden-opt-in"));

  private static final String FILE = "sample.webhook.json";

  private Samples() {}

  /** The topics that have a sample: Shopify's in alphabetical order, then WooCommerce's. */
  static List<String> topics() throws IOException {
    List<String> topics = new ArrayList<>();
    for (SamplePlatform platform : SamplePlatform.values()) {
      topics.addAll(files(platform).keySet());
    }
    return topics;
  }

  /** The platform that has a sample of this topic; none has the words of another. */
  static Optional<SamplePlatform> platform(String topic) throws IOException {
    for (SamplePlatform platform : SamplePlatform.values()) {
      if (files(platform).containsKey(topic)) {
        return Optional.of(platform);
      }
    }
    return Optional.empty();
  }

  /** The sample of a topic that has one, in its original times. */
  static String of(SamplePlatform platform, String topic) throws IOException {
    return Files.readString(Objects.requireNonNull(files(platform).get(topic)));
  }

  private static Map<String, Path> files(SamplePlatform platform) throws IOException {
    Map<String, Path> byTopic = new TreeMap<>();
    for (Path root : FOLDERS) {
      Path folder = root.resolve(platform.platformName());
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
