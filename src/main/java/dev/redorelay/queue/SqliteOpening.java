package dev.redorelay.queue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Set;

/** Opens the embedded queue at start, and says what to do when that fails. */
final class SqliteOpening {

  private static final Schema.Version VERSION =
      new Schema.Version() {
        @Override
        public int read(Statement statement) throws SQLException {
          try (ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
          }
        }

        @Override
        public void write(Statement statement, int version) throws SQLException {
          statement.execute("PRAGMA user_version = " + version);
        }
      };

  private static final String REMEDY =
      ". Name a file on a disk that works and has room; one that is damaged or no database at all"
          + " has to be moved away or restored";

  private static final Set<PosixFilePermission> OWNER_ALONE =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Path file;
  private final Schema schema;

  /**
   * @param file an absolute path
   */
  SqliteOpening(Path file, Schema schema) {
    this.file = file;
    this.schema = schema;
  }

  SoleUse takeIntoUse() {
    if (file.toString().contains("?")) {
      // the driver would cut the name off there, and open another file
      throw unusable("which cannot be used with a question mark in it: name one without");
    }
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      create();
      return SoleUse.of(file)
          .orElseThrow(
              () ->
                  unusable(
                      "which another relay is using: give each a file of its own, or let them"
                          + " share a PostgreSQL (relay.queue.kind=postgresql)"));
    } catch (IOException trouble) {
      throw unusable(
          "where this process cannot write: name a file in a folder that it may write to, on a"
              + " disk or volume that stays");
    }
  }

  /** Letters tell of people: nobody else on this system may read them. */
  private void create() throws IOException {
    boolean hasOwners = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (hasOwners && Files.notExists(file)) {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ALONE));
    }
  }

  /** A connection to tables that are ready. */
  Connection prepare(Database database) {
    try {
      Connection connection = database.connect();
      try {
        database.begin(connection);
        makeReady(connection);
        database.commit(connection);
        return connection;
      } catch (SQLException | RuntimeException trouble) {
        connection.close();
        throw trouble;
      }
    } catch (SQLException trouble) {
      throw unusable("which is of no use: " + database.complaint(trouble) + REMEDY);
    }
  }

  private void makeReady(Connection connection) throws SQLException {
    if (!schema.bringUp(connection, VERSION)) {
      throw unusable(
          "which a newer version of redo-relay has written: start that version, or name another"
              + " file");
    }
    try (Statement statement = connection.createStatement()) {
      // whoever claimed these is dead: only one relay at a time has the file
      statement.executeUpdate(
          "UPDATE letter SET lease = NULL, lease_until = NULL WHERE lease IS NOT NULL");
    }
  }

  private ConfigurationException unusable(String complaint) {
    return Unusable.because("relay.queue.path", "leads to " + file + ", " + complaint);
  }
}
