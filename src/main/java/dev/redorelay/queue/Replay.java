package dev.redorelay.queue;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Lets dead letters wait again, and with each what goes only with it. */
final class Replay {

  private static final String STILL_GOOD =
      "state = 'DEAD' AND kind = 'EVENT' AND (good_until IS NULL OR good_until >= ?)";

  private final Sweep sweep;
  private int replayed;
  private int tooOld;

  Replay(Sweep sweep) {
    this.sweep = sweep;
  }

  Letters.Replayed run() {
    sweep.run(
        Replay::some,
        some -> {
          replayed += some.replayed();
          tooOld += some.tooOld();
        });
    return new Letters.Replayed(replayed, tooOld);
  }

  private static Letters.Replayed some(Transaction transaction, Sweep.Choice choice)
      throws SQLException {
    Sql good = Sql.of("SELECT " + Member.COLUMNS + " FROM letter");
    choice.add(good.add("WHERE " + STILL_GOOD, transaction.now())).add("ORDER BY id");
    List<Member> chosen = transaction.query(good, Member::read);
    Sql old = Sql.of("SELECT count(*) FROM letter WHERE kind = 'EVENT'");
    choice.add(old.add("AND good_until < ?", transaction.now()));
    int tooOld = transaction.query(old, row -> row.getInt(1)).getFirst();
    return new Letters.Replayed(revive(transaction, chosen), tooOld);
  }

  private static int revive(Transaction transaction, List<Member> chosen) throws SQLException {
    int revived = 0;
    Deque<Member> reviving = new ArrayDeque<>(chosen);
    while (!reviving.isEmpty()) {
      Member one = reviving.remove();
      if (revives(transaction, one)) {
        revived++;
        transaction.count(one.store(), Happening.REPLAYED, 1);
        reviving.addAll(one.followers(transaction, Letters.State.DEAD));
      }
    }
    return revived;
  }

  private static boolean revives(Transaction transaction, Member one) throws SQLException {
    Sql sql =
        Sql.of("UPDATE letter SET state = 'WAITING', attempts = 0, postponements = 0")
            .add(", since = ?, due_at = ?", transaction.now(), transaction.now())
            .add("WHERE id = ? AND " + STILL_GOOD, one.id(), transaction.now());
    return transaction.update(sql) > 0;
  }
}
