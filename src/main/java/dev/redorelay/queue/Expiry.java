package dev.redorelay.queue;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Lets the letters of a store die that are too old, some at a time: others want to write too. */
final class Expiry {

  private static final int AT_ONCE = 500;

  private final Clerk clerk;
  private final String store;

  Expiry(Clerk clerk, String store) {
    this.clerk = clerk;
    this.store = store;
  }

  /** Those that have waited since before this. */
  void waitingSince(Instant time) {
    while (clerk.does(transaction -> die(transaction, "since", time, "relay.queue.max-age"))
        == AT_ONCE) {}
  }

  /** Those that were good until before now. */
  void goodUntilNow() {
    while (clerk.does(
            transaction ->
                die(transaction, "good_until", transaction.now(), "its event type's max-age"))
        == AT_ONCE) {}
  }

  /** How many were found to be too old. */
  private int die(Transaction transaction, String column, Instant time, String limit)
      throws SQLException {
    Sql sql = Sql.of("SELECT " + Member.COLUMNS + " FROM letter WHERE store = ?", store);
    Leases.addFree(sql.add("AND"), transaction.now()).add("AND " + column + " < ?", time);
    sql.add("ORDER BY " + column + " LIMIT " + AT_ONCE).add(transaction.database().forUpdate());
    List<Member> all = transaction.query(sql, Member::read);
    for (Member one : all) {
      Death.of(transaction, one, "too old: " + limit + " has ended");
    }
    return all.size();
  }
}
