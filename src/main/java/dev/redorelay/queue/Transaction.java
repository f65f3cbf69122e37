package dev.redorelay.queue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is done in it is done together or not at all, and counted with it. */
final class Transaction {

  private final Connection connection;
  private final Database database;
  private final Instant now;
  private final Map<String, Map<Happening, Long>> counted = new TreeMap<>();

  Transaction(Connection connection, Database database, Instant now) {
    this.connection = connection;
    this.database = database;
    this.now = now;
  }

  /** Reads one row. */
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** One moment for all that is done in it. */
  Instant now() {
    return now;
  }

  Database database() {
    return database;
  }

  int update(Sql sql) throws SQLException {
    try (PreparedStatement statement = sql.prepare(connection)) {
      return statement.executeUpdate();
    }
  }

  <T> List<T> query(Sql sql, Reader<T> reader) throws SQLException {
    try (PreparedStatement statement = sql.prepare(connection);
        ResultSet rows = statement.executeQuery()) {
      List<T> read = new ArrayList<>();
      while (rows.next()) {
        read.add(reader.read(rows));
      }
      return read;
    }
  }

  <T> Optional<T> first(Sql sql, Reader<T> reader) throws SQLException {
    return query(sql, reader).stream().findFirst();
  }

  void count(String store, Happening happening, long letters) {
    if (letters == 0) {
      return;
    }
    counted.computeIfAbsent(store, any -> new TreeMap<>()).merge(happening, letters, Long::sum);
  }

  /**
   * The counts come last and always in the same order: two transactions that count the same wait
   * for each other, but never in a circle.
   */
  void commit() throws SQLException {
    for (Map.Entry<String, Map<Happening, Long>> ofStore : counted.entrySet()) {
      for (Map.Entry<Happening, Long> count : ofStore.getValue().entrySet()) {
        update(
            Sql.of("INSERT INTO movement (store, name, letters)")
                .add("VALUES (?, ?, ?)", ofStore.getKey(), "" + count.getKey(), count.getValue())
                .add("ON CONFLICT (store, name)")
                .add("DO UPDATE SET letters = movement.letters + excluded.letters"));
      }
    }
    database.commit(connection);
  }
}
