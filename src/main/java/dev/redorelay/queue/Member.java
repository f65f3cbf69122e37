package dev.redorelay.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A letter as far as others go only with it. */
record Member(long id, String store, String uniqueId) {

  static final String COLUMNS = "id, store, unique_id";

  static Member read(ResultSet row) throws SQLException {
    return new Member(row.getLong("id"), row.getString("store"), row.getString("unique_id"));
  }

  /** The letter that this one goes only with, if it is in this state. */
  Optional<Member> leader(Transaction transaction, Letters.State state) throws SQLException {
    Sql sql =
        Sql.of("SELECT " + COLUMNS + " FROM letter WHERE store = ?", store)
            .add("AND unique_id = (SELECT follows FROM letter WHERE id = ?)", id)
            .add("AND state = ?", state);
    return transaction.first(sql, Member::read);
  }

  /** The letters in a state that go only with this one. */
  List<Member> followers(Transaction transaction, Letters.State state) throws SQLException {
    Sql sql =
        Sql.of("SELECT " + COLUMNS + " FROM letter WHERE store = ?", store)
            .add("AND follows = ? AND state = ? ORDER BY id", uniqueId, state);
    return transaction.query(sql, Member::read);
  }
}
