package dev.redorelay.queue;

import java.sql.SQLException;
import java.util.List;

/** Deletes dead letters. */
final class Deletion {

  private final Sweep sweep;
  private int deleted;

  Deletion(Sweep sweep) {
    this.sweep = sweep;
  }

  int run() {
    sweep.run(Deletion::some, some -> deleted += some);
    return deleted;
  }

  private static int some(Transaction transaction, Sweep.Choice choice) throws SQLException {
    Sql sql = choice.add(Sql.of("SELECT id FROM letter WHERE state = 'DEAD'")).add("ORDER BY id");
    List<Long> ids = transaction.query(sql, row -> row.getLong(1));
    return Departure.deleted(transaction, ids);
  }
}
