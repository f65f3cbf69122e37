package dev.redorelay.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** The queue's rows, read beside the relay: what is stuck is seen here. */
final class Books {

  /** As long as a claim holds. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final String url;

  /**
   * @param url of the database, as JDBC knows it
   */
  Books(String url) {
    this.url = url;
  }

  /** How many letters are in each state. */
  Map<String, Long> letters() {
    return counts("SELECT state, count(*) FROM letter GROUP BY state");
  }

  long waiting() {
    return letters().getOrDefault("WAITING", 0L);
  }

  long dead() {
    return letters().getOrDefault("DEAD", 0L);
  }

  /** How often each thing happened to letters, since the queue was made. */
  Map<String, Long> movements() {
    return counts("SELECT name, sum(letters) FROM movement GROUP BY name");
  }

  /** How many of those that wait were claimed before this, and not settled since. */
  long claimedBefore(long millis) {
    return counts(
            "SELECT state, count(*) FROM letter WHERE state = 'WAITING' AND lease_until < "
                + (millis + LEASE.toMillis())
                + " GROUP BY state")
        .getOrDefault("WAITING", 0L);
  }

  /** How many relays have claimed something that they have not settled. */
  long claimants() {
    return counts(
            "SELECT state, count(DISTINCT substr(lease, 1, 16)) FROM letter"
                + " WHERE lease IS NOT NULL GROUP BY state")
        .getOrDefault("WAITING", 0L);
  }

  /** The time comes at which whoever claimed something and died has no right to it any more. */
  void endLeases() {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "UPDATE letter SET lease_until = lease_until - "
              + LEASE.toMillis()
              + " WHERE lease IS NOT NULL");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Long> counts(String query) {
    Map<String, Long> counts = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getLong(2));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return counts;
  }
}
