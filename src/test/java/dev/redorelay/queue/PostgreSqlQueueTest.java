package dev.redorelay.queue;

import dev.redorelay.store.RelaySettings.Place;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;

class PostgreSqlQueueTest extends QueueContract {

  private static Place.PostgreSql place;

  @BeforeAll
  static void create() throws SQLException {
    place = RealPostgres.database();
  }

  @Override
  Database empty() throws SQLException {
    String name = place.url().replaceFirst(".*/", "");
    RealPostgres.execute(name, "DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    return new PostgreSqlDatabase(place);
  }

  @Override
  void reopen() {
    open.close();
    open = new OpenQueue(Optional.of(new PostgreSqlDatabase(place)), clock);
  }
}
