package dev.redorelay.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.regex.Pattern;

/** The tables, made by numbered steps: {@code queue/sqlite/1.sql} and so on. */
final class Schema {

  private static final int NEWEST = 1;
  private static final Pattern END = Pattern.compile(";\\s*(\n|$)");

  private final String folder;
  private final int newest;

  /**
   * @param folder where the steps are, as a resource
   */
  Schema(String folder) {
    this(folder, NEWEST);
  }

  Schema(String folder, int newest) {
    this.folder = folder;
    this.newest = newest;
  }

  /** Which step the tables are at is held in the database itself. */
  interface Version {
    int read(Statement statement) throws SQLException;

    void write(Statement statement, int version) throws SQLException;
  }

  /**
   * Takes the steps that are missing, in the transaction that is under way.
   *
   * @return whether the tables are as this relay knows them; false when a newer one has been here
   */
  boolean bringUp(Connection connection, Version version) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      int present = version.read(statement);
      for (int step = present + 1; step <= newest; step++) {
        take(statement, step);
        version.write(statement, step);
      }
      return present <= newest;
    }
  }

  private void take(Statement statement, int step) throws SQLException {
    for (String command : END.splitAsStream(text(step)).toList()) {
      statement.execute(command);
    }
  }

  private String text(int step) {
    String name = "/" + folder + "/" + step + ".sql";
    try (InputStream file = Schema.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
