package dev.redorelay.queue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLibraryTest {

  @TempDir Path folder;

  @Test
  void it_is_written_once_and_again_when_it_is_another() throws IOException {
    SqliteLibrary library = new SqliteLibrary(folder.resolve("relay.db"));
    library.put();
    Path file = onlyFile();
    byte[] whole = Files.readAllBytes(file);
    assertTrue(whole.length > 500_000);

    FileTime past = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(file, past);
    library.put();
    assertEquals(past, Files.getLastModifiedTime(file));

    for (byte[] other : List.of(new byte[0], new byte[whole.length], new byte[whole.length + 1])) {
      Files.write(file, other);
      library.put();
      assertArrayEquals(whole, Files.readAllBytes(onlyFile()));
    }
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertEquals(1, all.size());
      return all.getFirst();
    }
  }
}
