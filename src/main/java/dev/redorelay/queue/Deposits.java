package dev.redorelay.queue;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes deposits: a letter is in the queue once, whatever comes how often. */
final class Deposits {

  /** How often a letter may vanish between two looks at it until that is too odd. */
  private static final int LOOKS = 3;

  private final Transaction transaction;

  private Deposits(Transaction transaction) {
    this.transaction = transaction;
  }

  /** Writes all that is handed in; returns how many deposits that are. */
  static int write(Transaction transaction, List<HandIn> handIns) throws SQLException {
    Deposits deposits = new Deposits(transaction);
    int written = 0;
    for (HandIn handIn : handIns) {
      for (Deposit deposit : handIn.deposits()) {
        deposits.write(deposit);
        written++;
      }
    }
    return written;
  }

  private void write(Deposit deposit) throws SQLException {
    for (int i = 0; i < LOOKS; i++) {
      if (insert(deposit) || change(deposit) || dies(deposit) || isThere(deposit)) {
        return;
      }
      // another relay has drained or deleted it in between: it is new again
    }
    throw new SQLException("a letter comes and goes");
  }

  private boolean insert(Deposit deposit) throws SQLException {
    Map<String, Object> columns = columns(deposit);
    Sql sql =
        Sql.of("INSERT INTO letter (" + String.join(", ", columns.keySet()) + ") VALUES")
            .addList(columns.values())
            .add("ON CONFLICT (unique_id, store) DO NOTHING");
    if (transaction.update(sql) == 0) {
      return false;
    }
    count(deposit, Happening.STORED);
    if (deposit.dead()) {
      count(deposit, Happening.DIED);
    }
    return true;
  }

  /** Of a dead letter, the newest reason is told; one that may be delivered now waits again. */
  private boolean change(Deposit deposit) throws SQLException {
    Map<String, Object> columns = columns(deposit);
    if (deposit.dead()) {
      columns.keySet().retainAll(List.of("attempts", "reason", "last_tried_at"));
    } else {
      columns.remove("first_tried_at");
    }
    Sql sql = Sql.of("UPDATE letter SET").addAssignments(columns).add("WHERE state = 'DEAD'");
    if (transaction.update(named(sql.add("AND"), deposit)) == 0) {
      return false;
    }
    if (!deposit.dead()) {
      count(deposit, Happening.REPLAYED);
    }
    return true;
  }

  /**
   * One that waits will never be taken either; what is on its way to Redo is left to its answer.
   */
  private boolean dies(Deposit deposit) throws SQLException {
    if (!deposit.dead()) {
      return false;
    }
    Sql free = Sql.of("SELECT " + Member.COLUMNS + " FROM letter WHERE");
    Leases.addFree(free, transaction.now()).add("AND");
    named(free, deposit).add(transaction.database().forUpdate());
    Optional<Member> waiting = transaction.first(free, Member::read);
    if (waiting.isEmpty()) {
      return false;
    }
    transaction.update(
        Sql.of("UPDATE letter SET attempts = attempts + ?", deposit.attempts())
            .add(", last_tried_at = ? WHERE id = ?", deposit.at(), waiting.get().id()));
    return Death.of(transaction, waiting.get(), deposit.reason()) > 0;
  }

  private boolean isThere(Deposit deposit) throws SQLException {
    Sql sql = Sql.of("SELECT id FROM letter WHERE");
    return transaction.first(named(sql, deposit), row -> row.getLong(1)).isPresent();
  }

  private static Sql named(Sql sql, Deposit deposit) {
    Letter letter = deposit.letter();
    return sql.add("unique_id = ? AND store = ?", letter.uniqueId(), letter.store());
  }

  private void count(Deposit deposit, Happening happening) {
    transaction.count(deposit.letter().store(), happening, 1);
  }

  private Map<String, Object> columns(Deposit deposit) {
    Map<String, Object> columns = new LinkedHashMap<>(LetterColumns.of(deposit.letter()));
    columns.put("state", deposit.dead() ? Letters.State.DEAD : Letters.State.WAITING);
    columns.put("since", transaction.now());
    columns.put("due_at", transaction.now());
    columns.put("attempts", deposit.attempts());
    columns.put("postponements", 0);
    columns.put("reason", deposit.reason());
    columns.put("first_tried_at", deposit.at());
    columns.put("last_tried_at", deposit.at());
    return columns;
  }
}
