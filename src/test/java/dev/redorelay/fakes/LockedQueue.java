package dev.redorelay.fakes;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.ConfigProvider;

/** While this is open, the queue of the application under test can be neither read nor written. */
public final class LockedQueue implements AutoCloseable {

  private final Connection outsider;

  private LockedQueue(Connection outsider) {
    this.outsider = outsider;
  }

  public static LockedQueue lock() throws SQLException {
    String file = ConfigProvider.getConfig().getValue("relay.queue.path", String.class);
    Connection outsider = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = outsider.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 10000");
      statement.execute("BEGIN IMMEDIATE");
    }
    return new LockedQueue(outsider);
  }

  @Override
  public void close() throws SQLException {
    outsider.close();
  }
}
