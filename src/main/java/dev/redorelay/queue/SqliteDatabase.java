package dev.redorelay.queue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteException;
import org.sqlite.jdbc4.JDBC4Connection;

/** A file of this relay's own. */
final class SqliteDatabase implements Database {

  private static final int BUSY_MILLIS = 1_000;
  private static final int KIB_IN_MEMORY = 1_024;
  private static final int MOST_JOURNAL_BYTES = 16 << 20;

  private final Path file;
  private final Schema schema;
  private @Nullable SoleUse soleUse;

  SqliteDatabase(Path file) {
    this(file, new Schema("queue/sqlite"));
  }

  SqliteDatabase(Path file, Schema schema) {
    this.file = file.toAbsolutePath();
    this.schema = schema;
  }

  @Override
  public Connection open() {
    SqliteOpening opening = new SqliteOpening(file, schema);
    soleUse = opening.takeIntoUse();
    new SqliteLibrary(file).use();
    boolean open = false;
    try {
      Connection connection = opening.prepare(this);
      open = true;
      return connection;
    } finally {
      if (!open) {
        close();
      }
    }
  }

  @Override
  public Connection connect() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // answered only after the commit is on disk
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setCacheSize(-KIB_IN_MEMORY);
    config.setJournalSizeLimit(MOST_JOURNAL_BYTES);
    // FAST would leave whole pages as they were; draining is not noticeably slower with this
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "ON");
    String name = file.toString();
    return new JDBC4Connection("jdbc:sqlite:" + name, name, config.toProperties());
  }

  /**
   * By hand: the driver would begin the next transaction with the commit, and hold the lock that
   * others wait for. As a writer from the start: one that became one later could not wait.
   */
  @Override
  public void begin(Connection connection) throws SQLException {
    execute(connection, "BEGIN IMMEDIATE");
  }

  @Override
  public void commit(Connection connection) throws SQLException {
    execute(connection, "COMMIT");
  }

  @Override
  public void rollback(Connection connection) throws SQLException {
    execute(connection, "ROLLBACK");
  }

  /** What is deleted is overwritten in the file, but the journal beside it holds it as it was. */
  @Override
  public void scrub(Connection connection) throws SQLException {
    execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
  }

  private static void execute(Connection connection, String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  @Override
  public boolean takesSeveralWriters() {
    return false;
  }

  @Override
  public String forUpdate() {
    return "";
  }

  @Override
  public String contains(String text, String piece) {
    return "instr(" + text + ", " + piece + ") > 0";
  }

  @Override
  public boolean isPassing(SQLException trouble) {
    return false;
  }

  @Override
  public String complaint(SQLException trouble) {
    if (!(trouble instanceof SQLiteException known)) {
      return trouble.getCause() == null
          ? "SQLite failed"
          : "SQLite's library cannot be loaded, neither from there nor from the folder for"
              + " temporary files: one has to be mounted without noexec";
    }
    int primary = known.getResultCode().code & 0xFF;
    return switch (primary) {
      case 5, 6 -> "another program holds the database's lock";
      case 8 -> "the database may only be read";
      case 10, 14 -> "the disk cannot be read or written";
      case 11, 26 -> "the database is damaged";
      case 13 -> "the disk is full";
      case 18 -> "a letter is too large";
      default -> "SQLite answered " + known.getResultCode().name();
    };
  }

  @Override
  public void close() {
    SoleUse used = soleUse;
    soleUse = null;
    if (used != null) {
      used.close();
    }
  }
}
