package dev.redorelay.queue;

import dev.redorelay.store.RelaySettings.Place;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** A PostgreSQL database, which several relays may share. */
final class PostgreSqlDatabase implements Database {

  /** Of a connection that is gone, and of a circle of waiting transactions. */
  private static final Set<String> PASSING =
      Set.of("08003", "08006", "57P01", "57P02", "40001", "40P01");

  private static final String CONNECT_SECONDS = "2";
  private static final String SILENCE_SECONDS = "10";

  private final Place.PostgreSql place;
  private final Schema schema;

  PostgreSqlDatabase(Place.PostgreSql place) {
    this(place, new Schema("queue/postgresql"));
  }

  PostgreSqlDatabase(Place.PostgreSql place, Schema schema) {
    this.place = place;
    this.schema = schema;
  }

  @Override
  public Connection open() {
    return new PostgreSqlOpening(schema).prepare(this);
  }

  @Override
  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    place.user().ifPresent(user -> PGProperty.USER.set(properties, user));
    place.password().ifPresent(some -> PGProperty.PASSWORD.set(properties, some.reveal()));
    PGProperty.CONNECT_TIMEOUT.set(properties, CONNECT_SECONDS);
    PGProperty.SOCKET_TIMEOUT.set(properties, SILENCE_SECONDS);
    PGProperty.TCP_KEEP_ALIVE.set(properties, true);
    PGProperty.APPLICATION_NAME.set(properties, "redo-relay");
    Connection connection =
        Objects.requireNonNull(new Driver().connect(place.url(), properties), "no URL of ours");
    try {
      connection.setAutoCommit(false);
      prepare(connection);
      return connection;
    } catch (SQLException trouble) {
      connection.close();
      throw trouble;
    }
  }

  private static void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET lock_timeout = '2s'");
      // answered only after the commit is on disk, whatever the server is told otherwise
      statement.execute(
          "SELECT set_config('synchronous_commit', 'on', false)"
              + " WHERE current_setting('synchronous_commit') = 'off'");
    }
    connection.commit();
  }

  @Override
  public void begin(Connection connection) {
    // the driver does, with the first statement
  }

  @Override
  public void commit(Connection connection) throws SQLException {
    connection.commit();
  }

  @Override
  public void rollback(Connection connection) throws SQLException {
    connection.rollback();
  }

  @Override
  public void scrub(Connection connection) {
    // the server does, when it vacuums
  }

  @Override
  public boolean takesSeveralWriters() {
    return true;
  }

  @Override
  public String forUpdate() {
    return "FOR UPDATE SKIP LOCKED";
  }

  @Override
  public String contains(String text, String piece) {
    return "strpos(" + text + ", " + piece + ") > 0";
  }

  @Override
  public boolean isPassing(SQLException trouble) {
    return PASSING.contains(trouble.getSQLState());
  }

  @Override
  public String complaint(SQLException trouble) {
    String state = Objects.requireNonNullElse(trouble.getSQLState(), "unknown");
    return switch (state.substring(0, 2)) {
      case "08" -> "PostgreSQL cannot be reached";
      case "28" -> "PostgreSQL refuses the user or the password";
      case "53" -> "PostgreSQL has no disk, memory or connection left";
      case "57" -> "PostgreSQL is stopping or starting";
      case "55", "40" -> "others hold the rows' locks";
      default -> "PostgreSQL answered SQLSTATE " + state;
    };
  }

  @Override
  public void close() {
    // nothing is taken but connections
  }
}
