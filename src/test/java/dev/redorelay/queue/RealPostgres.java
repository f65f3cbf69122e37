package dev.redorelay.queue;

import dev.redorelay.store.RelaySettings.Place;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL server of this process's own, with as many databases as are asked for. */
final class RealPostgres {

  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger MADE = new AtomicInteger();

  private RealPostgres() {}

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          .setServerConfig("fsync", "off")
          .setServerConfig("max_connections", "50")
          .start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A database with nothing in it. */
  static Place.PostgreSql database() throws SQLException {
    String name = "relay" + MADE.incrementAndGet();
    execute("postgres", "CREATE DATABASE " + name);
    return new Place.PostgreSql(url(name), Optional.of("postgres"), Optional.empty());
  }

  static String url(String name) {
    return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name;
  }

  /** Does something from outside of the relay. */
  static void execute(String database, String command) throws SQLException {
    try (Connection connection = SERVER.getDatabase("postgres", database).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  /** Somebody else in a database, until closed; what they do is undone then. */
  static Outsider outsider(Place.PostgreSql place) throws SQLException {
    String name = place.url().replaceFirst(".*/", "");
    Connection connection = SERVER.getDatabase("postgres", name).getConnection();
    connection.setAutoCommit(false);
    return new Outsider(connection);
  }

  record Outsider(Connection connection) implements AutoCloseable {
    void execute(String command) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute(command);
      }
    }

    @Override
    public void close() throws SQLException {
      connection.rollback();
      connection.close();
    }
  }
}
