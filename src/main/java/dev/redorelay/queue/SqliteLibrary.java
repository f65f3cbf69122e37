package dev.redorelay.queue;

import io.quarkus.runtime.LaunchMode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Objects;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite itself, which the system loads from a file only. The driver would write that anew at each
 * start, into the folder for temporary files: there may be none, and a process that is killed
 * leaves its file behind. So it is kept beside the queue, where the relay has to be able to write
 * anyway.
 */
final class SqliteLibrary {

  /** Found out when the executable is built: the driver starts a process to find it out. */
  private static final String RESOURCE =
      LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();

  private static final int CHUNK = 1 << 17;

  private final Path file;
  private final Path part;

  SqliteLibrary(Path database) {
    this.file = database.resolveSibling(LibraryLoaderUtil.getNativeLibName());
    this.part = database.resolveSibling(database.getFileName() + ".part");
  }

  /**
   * Lets the driver take the file; where that fails, it goes its own way. So it does in tests and
   * dev mode, which load it for more than one class loader.
   */
  void use() {
    if (LaunchMode.current() == LaunchMode.NORMAL
        && System.getProperty("org.sqlite.lib.path") == null) {
      try {
        put();
        System.setProperty(
            "org.sqlite.lib.path", Objects.requireNonNull(file.getParent()).toString());
      } catch (IOException noRoom) {
        // the folder for temporary files may have some
      }
    }
  }

  /** Writes the file, unless it is there. */
  void put() throws IOException {
    if (!isThere()) {
      try (InputStream library = library()) {
        Files.copy(library, part, StandardCopyOption.REPLACE_EXISTING);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private boolean isThere() throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream wanted = library();
        InputStream present = Files.newInputStream(file)) {
      byte[] one = new byte[CHUNK];
      byte[] other = new byte[CHUNK];
      int read;
      do {
        read = wanted.readNBytes(one, 0, CHUNK);
        if (present.readNBytes(other, 0, CHUNK) != read || !Arrays.equals(one, other)) {
          return false;
        }
      } while (read > 0);
      return true;
    }
  }

  private static InputStream library() throws IOException {
    InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(RESOURCE);
    if (library == null) {
      throw new IOException("there is none for this system");
    }
    return library;
  }
}
