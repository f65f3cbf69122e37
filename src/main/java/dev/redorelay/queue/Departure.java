package dev.redorelay.queue;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Letters leave the queue, each counted for what it was until then. */
final class Departure {

  private Departure() {}

  /** A letter that has left. */
  private record Departed(String store, Letters.State state) {}

  /** Redo has them. A dead one has come back to life for that. */
  static int drained(Transaction transaction, Collection<Long> ids) throws SQLException {
    List<Departed> departed = delete(transaction, ids, "");
    for (Departed one : departed) {
      if (one.state() == Letters.State.DEAD) {
        transaction.count(one.store(), Happening.REPLAYED, 1);
      }
      transaction.count(one.store(), Happening.DRAINED, 1);
    }
    return departed.size();
  }

  /** An operator has no use for them: dead ones alone. */
  static int deleted(Transaction transaction, Collection<Long> ids) throws SQLException {
    List<Departed> departed = delete(transaction, ids, "AND state = 'DEAD'");
    departed.forEach(one -> transaction.count(one.store(), Happening.DELETED, 1));
    return departed.size();
  }

  /** Somebody has a right to it. */
  static int erased(Transaction transaction, Collection<Long> ids) throws SQLException {
    List<Departed> departed = delete(transaction, ids, "");
    for (Departed one : departed) {
      boolean dead = one.state() == Letters.State.DEAD;
      transaction.count(one.store(), dead ? Happening.DELETED : Happening.ERASED, 1);
    }
    return departed.size();
  }

  private static List<Departed> delete(
      Transaction transaction, Collection<Long> ids, String condition) throws SQLException {
    if (ids.isEmpty()) {
      return List.of();
    }
    return transaction.query(
        Sql.of("DELETE FROM letter WHERE id IN")
            .addList(ids)
            .add(condition)
            .add("RETURNING store, state"),
        row -> new Departed(row.getString(1), Letters.State.valueOf(row.getString(2))));
  }
}
