package dev.redorelay.fakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The webhook of a golden pair.
 *
 * @param root the folder of all such samples
 * @param platform the folder it lies in, below that
 * @param topic the folders below that
 * @param name of its case
 */
public record GoldenSample(Path root, String platform, String topic, String name) {

  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final String WEBHOOK = ".webhook.json";

  /** All there are, in order. */
  public static List<GoldenSample> all() {
    return Stream.of("golden", "golden-opt-in")
        .map(RESOURCES::resolve)
        .flatMap(root -> in(root).stream())
        .toList();
  }

  private static List<GoldenSample> in(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(WEBHOOK))
          .map(file -> of(root, root.relativize(file)))
          .sorted(Comparator.comparing(GoldenSample::toString))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("golden pairs are read from the project's folder", e);
    }
  }

  /** A topic's first. */
  public static GoldenSample of(String platform, String topic) {
    return new GoldenSample(RESOURCES.resolve("golden"), platform, topic, "sample");
  }

  /** Those of one platform. */
  public static List<GoldenSample> of(String platform) {
    return all().stream().filter(sample -> sample.platform.equals(platform)).toList();
  }

  private static GoldenSample of(Path root, Path file) {
    Path topic = file.subpath(1, file.getNameCount() - 1);
    String name = file.getFileName().toString();
    return new GoldenSample(
        root,
        file.getName(0).toString(),
        topic.toString().replace('\\', '/'),
        name.substring(0, name.length() - WEBHOOK.length()));
  }

  /** What the platform sent, byte for byte. */
  public byte[] body() {
    try {
      return Files.readAllBytes(root.resolve(platform).resolve(topic).resolve(name + WEBHOOK));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return platform + " " + topic + " " + name;
  }
}
