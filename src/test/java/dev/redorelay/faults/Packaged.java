package dev.redorelay.faults;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** How what was packaged is run: the jar or, with {@code -Dnative}, the executable. */
final class Packaged {

  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private Packaged() {}

  /** The command; {@code -Dfaults.native=<file>} names another executable. */
  static List<String> command() {
    String executable = System.getProperty("faults.native", "");
    if (!executable.isEmpty()) {
      return List.of(Path.of(executable).toAbsolutePath().toString());
    }
    Properties artifact = artifact();
    String file = TARGET.resolve(artifact.getProperty("path")).toString();
    return artifact.getProperty("type").startsWith("native") ? List.of(file) : java(file);
  }

  /** Many short lives that share a machine with the tests: they start in half the time. */
  private static List<String> java(String jar) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        // the first that ends politely leaves its classes to the others
        "-XX:+AutoCreateSharedArchive",
        "-XX:SharedArchiveFile=" + TARGET.resolve("faults-" + builtAt(jar) + ".jsa"),
        "-Xlog:disable",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xmx256m",
        "-jar",
        jar);
  }

  private static long builtAt(String jar) {
    return Path.of(jar).toFile().lastModified();
  }

  /** As Quarkus describes what it built. */
  private static Properties artifact() {
    Properties artifact = new Properties();
    try (Reader file = Files.newBufferedReader(TARGET.resolve("quarkus-artifact.properties"))) {
      artifact.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException("nothing was packaged: ./mvnw package", e);
    }
    return artifact;
  }
}
