package dev.redorelay.queue;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;

/** A letter that waits becomes a dead one, and with it all that goes only with it. */
final class Death {

  private Death() {}

  /** A letter and why it dies. */
  private record Dying(Member letter, String reason) {
    static Dying with(Member leader, Member follower) {
      return new Dying(
          follower, "it goes only with " + leader.uniqueId() + ", which is a dead letter");
    }
  }

  /** How many letters died. */
  static int of(Transaction transaction, Member first, String reason) throws SQLException {
    int died = 0;
    Deque<Dying> dying = new ArrayDeque<>();
    dying.add(new Dying(first, reason));
    while (!dying.isEmpty()) {
      Dying one = dying.remove();
      if (dies(transaction, one)) {
        died++;
        one.letter().followers(transaction, Letters.State.WAITING).stream()
            .map(follower -> Dying.with(one.letter(), follower))
            .forEach(dying::add);
      }
    }
    transaction.count(first.store(), Happening.DIED, died);
    return died;
  }

  private static boolean dies(Transaction transaction, Dying one) throws SQLException {
    Sql sql =
        Sql.of("UPDATE letter SET state = 'DEAD', since = ?", transaction.now())
            .add(", reason = ?, lease = NULL, lease_until = NULL", one.reason())
            .add("WHERE id = ? AND state = 'WAITING'", one.letter().id());
    return transaction.update(sql) > 0;
  }
}
