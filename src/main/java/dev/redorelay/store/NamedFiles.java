package dev.redorelay.store;

import io.smallrye.config.SmallRyeConfig;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The files that {@code SMALLRYE_CONFIG_LOCATIONS} names. SmallRye Config passes in silence over
 * one that is not there, and the stores in it would be missing without a word.
 */
final class NamedFiles {

  private static final String KEY = "smallrye.config.locations";

  private NamedFiles() {}

  static void complainOfMissing(SmallRyeConfig config, Problems problems) {
    for (String location : config.getOptionalValues(KEY, String.class).orElse(List.of())) {
      if (!isRead(location.strip())) {
        problems.error(
            KEY + " (variable " + Spelling.variable(KEY) + ")",
            "names a file that is not there or does not end with .properties");
      }
    }
  }

  private static boolean isRead(String location) {
    if (location.matches("(https?|jar):.*")) {
      return true; // SmallRye itself refuses to start without these
    }
    boolean onClassPath =
        Thread.currentThread().getContextClassLoader().getResource(location) != null;
    return onClassPath || isRead(path(location));
  }

  private static boolean isRead(Path path) {
    return Files.isDirectory(path)
        || (Files.isRegularFile(path) && path.toString().endsWith(".properties"));
  }

  private static Path path(String location) {
    return location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
  }
}
