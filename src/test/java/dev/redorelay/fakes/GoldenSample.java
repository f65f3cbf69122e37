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
 * @param platform the folder it lies in, below {@code golden}
 * @param topic the folders below that
 * @param name of its case
 */
public record GoldenSample(String platform, String topic, String name) {

  private static final Path ROOT = Path.of("src/test/resources/golden");
  private static final String WEBHOOK = ".webhook.json";

  /** All there are, in order. */
  public static List<GoldenSample> all() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(WEBHOOK))
          .map(ROOT::relativize)
          .map(GoldenSample::of)
          .sorted(Comparator.comparing(GoldenSample::toString))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("golden pairs are read from the project's folder", e);
    }
  }

  /** Those of one platform. */
  public static List<GoldenSample> of(String platform) {
    return all().stream().filter(sample -> sample.platform.equals(platform)).toList();
  }

  private static GoldenSample of(Path file) {
    Path topic = file.subpath(1, file.getNameCount() - 1);
    String name = file.getFileName().toString();
    return new GoldenSample(
        file.getName(0).toString(),
        topic.toString().replace('\\', '/'),
        name.substring(0, name.length() - WEBHOOK.length()));
  }

  /** What the platform sent, byte for byte. */
  public byte[] body() {
    try {
      return Files.readAllBytes(ROOT.resolve(platform).resolve(topic).resolve(name + WEBHOOK));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return platform + " " + topic + " " + name;
  }
}
