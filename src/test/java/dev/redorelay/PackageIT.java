package dev.redorelay;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What was packaged does not know the sandbox: neither its classes nor its published secret. */
class PackageIT {

  private static final Path TARGET = Path.of("target");
  private static final List<byte[]> SANDBOX =
      Stream.of("redo-relay-sandbox-secret", "dev/redorelay/sandbox", "dev.redorelay.sandbox")
          .map(text -> text.getBytes(StandardCharsets.UTF_8))
          .toList();

  @Test
  void no_packaged_build_knows_the_sandbox() throws IOException {
    List<Path> builds = builds();
    assertFalse(builds.isEmpty(), "nothing was packaged under " + TARGET);
    for (Path build : builds) {
      if (build.toString().endsWith(".jar")) {
        searchJar(build);
      } else {
        assertUnknown(build.toString(), Files.readAllBytes(build));
      }
    }
  }

  @Test
  void the_search_would_find_it() throws IOException {
    Path sources = Path.of("src/main/java/dev/redorelay/sandbox");
    try (Stream<Path> files = Files.walk(sources)) {
      List<Path> knowing = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (contains(Files.readAllBytes(file), SANDBOX.getFirst())) {
          knowing.add(file);
        }
      }
      assertFalse(knowing.isEmpty(), "the published secret is another by now");
    }
  }

  /** The application's own jars, and the native executable. */
  private static List<Path> builds() throws IOException {
    try (Stream<Path> files = Files.walk(TARGET, 3)) {
      return files
          .filter(Files::isRegularFile)
          .filter(
              file ->
                  file.toString().endsWith("-runner")
                      || file.startsWith(TARGET.resolve("quarkus-app/app"))
                      || file.startsWith(TARGET.resolve("quarkus-app/quarkus"))
                      || file.getParent().equals(TARGET) && file.toString().endsWith(".jar"))
          .filter(file -> !file.toString().endsWith(".dat"))
          .toList();
    }
  }

  private static void searchJar(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        assertFalse(entry.getName().contains("sandbox"), jar + " holds " + entry.getName());
        try (InputStream content = zip.getInputStream(entry)) {
          assertUnknown(jar + "!" + entry.getName(), content.readAllBytes());
        }
      }
    }
  }

  private static void assertUnknown(String where, byte[] content) {
    for (byte[] sandbox : SANDBOX) {
      assertFalse(
          contains(content, sandbox),
          where + " knows " + new String(sandbox, StandardCharsets.UTF_8));
    }
  }

  private static boolean contains(byte[] content, byte[] sought) {
    for (int at = 0; at <= content.length - sought.length; at++) {
      if (content[at] == sought[0]
          && Arrays.equals(content, at, at + sought.length, sought, 0, sought.length)) {
        return true;
      }
    }
    return false;
  }
}
