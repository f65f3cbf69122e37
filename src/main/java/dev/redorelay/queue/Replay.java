package dev.redorelay.queue;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * Lets dead letters wait again, and with each what goes only with it. One that itself goes only
 * with another dead letter brings that back first, or stays: Redo must not have it without.
 */
final class Replay {

  private static final String STILL_GOOD =
      "state = 'DEAD' AND kind = 'EVENT' AND (good_until IS NULL OR good_until >= ?)";

  private final Sweep sweep;
  private Letters.Replayed sum = new Letters.Replayed(0, 0);

  Replay(Sweep sweep) {
    this.sweep = sweep;
  }

  Letters.Replayed run() {
    sweep.run(Replay::some, some -> sum = sum.plus(some));
    return sum;
  }

  private static Letters.Replayed some(Transaction transaction, Sweep.Choice choice)
      throws SQLException {
    Sql good = Sql.of("SELECT " + Member.COLUMNS + " FROM letter");
    choice.add(good.add("WHERE " + STILL_GOOD, transaction.now())).add("ORDER BY id");
    List<Member> chosen = transaction.query(good, Member::read);
    Sql old = Sql.of("SELECT count(*) FROM letter WHERE kind = 'EVENT'");
    choice.add(old.add("AND good_until < ?", transaction.now()));
    int tooOld = transaction.query(old, row -> row.getInt(1)).getFirst();
    return new Letters.Replayed(0, tooOld).plus(revive(transaction, chosen));
  }

  private static Letters.Replayed revive(Transaction transaction, List<Member> chosen)
      throws SQLException {
    int revived = 0;
    int tooOld = 0;
    for (Member one : chosen) {
      List<Member> line = line(transaction, one);
      if (areGood(transaction, line)) {
        revived += reviveAll(transaction, line);
      } else {
        tooOld++;
      }
    }
    return new Letters.Replayed(revived, tooOld);
  }

  /** A letter after those that it goes only with, as far as they are dead too; the first first. */
  private static List<Member> line(Transaction transaction, Member last) throws SQLException {
    SequencedSet<Member> line = new LinkedHashSet<>();
    Optional<Member> next = Optional.of(last);
    while (next.isPresent() && line.add(next.get())) {
      next = next.get().leader(transaction, Letters.State.DEAD);
    }
    return List.copyOf(line.reversed());
  }

  private static boolean areGood(Transaction transaction, List<Member> leaders)
      throws SQLException {
    Sql sql = Sql.of("SELECT count(*) FROM letter WHERE id IN");
    sql.addList(leaders.stream().map(Member::id).toList());
    // the last may have come back to life already, with one that was chosen before
    sql.add("AND (state = 'WAITING' OR (" + STILL_GOOD + "))", transaction.now());
    return transaction.query(sql, row -> row.getInt(1)).getFirst() == leaders.size();
  }

  private static int reviveAll(Transaction transaction, List<Member> line) throws SQLException {
    int revived = 0;
    Deque<Member> reviving = new ArrayDeque<>(line);
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
