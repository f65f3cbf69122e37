package dev.redorelay.queue;

import java.sql.SQLException;
import java.util.List;

/** Makes due at once what of a store waits for its moment, some at a time. */
final class Haste {

  private static final int AT_ONCE = 500;

  private final Clerk clerk;
  private final String store;

  Haste(Clerk clerk, String store) {
    this.clerk = clerk;
    this.store = store;
  }

  void run() {
    long last = 0;
    while (last < Long.MAX_VALUE) {
      long after = last;
      last = clerk.does(transaction -> hurry(transaction, after));
    }
  }

  /** Returns the last letter that was made due; the greatest of numbers when there is no more. */
  private long hurry(Transaction transaction, long after) throws SQLException {
    Sql sql =
        Sql.of("SELECT id FROM letter WHERE store = ? AND state = 'WAITING'", store)
            .add("AND id > ? AND due_at > ?", after, transaction.now())
            .add("ORDER BY id LIMIT " + AT_ONCE)
            .add(transaction.database().forUpdate());
    List<Long> ids = transaction.query(sql, row -> row.getLong(1));
    if (!ids.isEmpty()) {
      transaction.update(
          Sql.of("UPDATE letter SET due_at = ? WHERE id IN", transaction.now()).addList(ids));
    }
    return ids.size() < AT_ONCE ? Long.MAX_VALUE : ids.getLast();
  }
}
