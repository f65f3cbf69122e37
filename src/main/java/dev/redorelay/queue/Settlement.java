package dev.redorelay.queue;

import java.sql.SQLException;
import java.util.List;

/**
 * What becomes of claimed letters. Whoever has lost a letter's lease to another relay changes
 * nothing; except when Redo has the letter, which then is true for all.
 */
final class Settlement {

  private Settlement() {}

  static int drained(Transaction transaction, List<Backlog.Claim> claims) throws SQLException {
    return Departure.drained(transaction, claims.stream().map(Backlog.Claim::id).sorted().toList());
  }

  static int dead(Transaction transaction, Backlog.Claim claim, int attempts, String reason)
      throws SQLException {
    Sql counted =
        Sql.of("UPDATE letter SET attempts = attempts + ?", attempts)
            .add(", last_tried_at = ?", transaction.now());
    if (transaction.update(leased(counted, claim)) == 0) {
      return 0;
    }
    Member letter = new Member(claim.id(), claim.store(), claim.uniqueId());
    return Death.of(transaction, letter, reason);
  }

  static int postponed(Transaction transaction, List<Backlog.Postponed> postponed)
      throws SQLException {
    int changed = 0;
    for (Backlog.Postponed one : postponed) {
      Sql sql =
          Sql.of("UPDATE letter SET due_at = ?, reason = ?", one.dueAt(), one.reason())
              .add(", attempts = attempts + ?", one.attempts())
              .add(
                  ", postponements = postponements + ?",
                  one.dueAt().isAfter(transaction.now()) ? 1 : 0)
              .add(", last_tried_at = ?, lease = NULL, lease_until = NULL", transaction.now());
      changed += transaction.update(leased(sql, one.claim()));
    }
    return changed;
  }

  private static Sql leased(Sql sql, Backlog.Claim claim) {
    return sql.add("WHERE id = ? AND lease = ?", claim.id(), claim.lease())
        .add("AND state = 'WAITING'");
  }
}
