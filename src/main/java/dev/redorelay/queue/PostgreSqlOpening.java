package dev.redorelay.queue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/** Opens the PostgreSQL queue at start, and says what to do when that fails. */
final class PostgreSqlOpening {

  private static final String URL = "relay.queue.url";

  /** Any number will do, as long as it is always the same and no other program's. */
  private static final String LOCK = "SELECT pg_advisory_xact_lock(7233641182650414)";

  private static final Schema.Version VERSION =
      new Schema.Version() {
        @Override
        public int read(Statement statement) throws SQLException {
          statement.execute(
              "CREATE TABLE IF NOT EXISTS queue_version (version INTEGER PRIMARY KEY)");
          try (ResultSet row =
              statement.executeQuery("SELECT coalesce(max(version), 0) FROM queue_version")) {
            row.next();
            return row.getInt(1);
          }
        }

        @Override
        public void write(Statement statement, int version) throws SQLException {
          statement.execute("INSERT INTO queue_version (version) VALUES (" + version + ")");
        }
      };

  private final Schema schema;

  PostgreSqlOpening(Schema schema) {
    this.schema = schema;
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
      throw unusable(trouble, database.complaint(trouble));
    }
  }

  private void makeReady(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // two relays that start together: the second finds the tables made
      statement.execute("SET LOCAL lock_timeout = '10s'");
      statement.execute(LOCK);
    }
    if (!schema.bringUp(connection, VERSION)) {
      throw Unusable.because(
          URL,
          "leads to a database that a newer version of redo-relay has written: start that"
              + " version, or name another database");
    }
  }

  private static ConfigurationException unusable(SQLException trouble, String complaint) {
    String state = Objects.requireNonNullElse(trouble.getSQLState(), "unknown");
    return switch (state) {
      case "28000", "28P01" ->
          Unusable.because(
              "relay.queue.password",
              "or relay.queue.user is wrong: PostgreSQL refuses them for this database");
      case "3D000" ->
          Unusable.because(URL, "names a database that does not exist: create it, once");
      case "42501", "3F000" ->
          Unusable.because(
              "relay.queue.user", "may not make tables in this database: grant CREATE on a schema");
      default ->
          Unusable.because(
              URL,
              "leads to no database that can be used: "
                  + complaint
                  + ". Check host, port, network and that PostgreSQL is running");
    };
  }
}
