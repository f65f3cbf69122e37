package dev.redorelay.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Claims of the letters that wait, kept by one clerk. */
final class Waiting implements Backlog {

  private final Clerk clerk;

  Waiting(Clerk clerk) {
    this.clerk = clerk;
  }

  @Override
  public Set<String> storesWithWork() {
    return clerk.does(
        transaction -> {
          Sql sql =
              Sql.of("SELECT m.store FROM movement m WHERE m.name = ?", "" + Happening.STORED)
                  .add("AND (SELECT l.id FROM letter l WHERE l.store = m.store AND");
          addClaimable(sql, transaction.now()).add("ORDER BY l.id LIMIT 1) IS NOT NULL");
          return new HashSet<>(transaction.query(sql, row -> row.getString(1)));
        });
  }

  @Override
  public List<Claim> claim(String store, int most) {
    String lease = Leases.newName();
    return clerk.does(transaction -> claim(transaction, store, most, lease));
  }

  private static List<Claim> claim(Transaction transaction, String store, int most, String lease)
      throws SQLException {
    Instant now = transaction.now();
    Sql oldest = Sql.of("SELECT id, bytes FROM letter l WHERE l.store = ? AND", store);
    addClaimable(oldest, now).add("ORDER BY id LIMIT " + most);
    oldest.add(transaction.database().forUpdate());
    List<Long> ids = Size.fitting(transaction.query(oldest, Size::read));
    if (ids.isEmpty()) {
      return List.of();
    }
    transaction.update(
        Sql.of("UPDATE letter SET lease = ?, lease_until = ?", lease, Leases.end(now))
            .add("WHERE id IN")
            .addList(ids));
    Sql content =
        Sql.of(
                "SELECT id, store, unique_id, content, attempts, postponements, good_until FROM letter")
            .add("WHERE id IN")
            .addList(ids)
            .add("ORDER BY id");
    return transaction.query(content, row -> claim(row, lease, now));
  }

  private static Claim claim(ResultSet row, String lease, Instant now) throws SQLException {
    return new Claim(
        row.getLong("id"),
        lease,
        row.getString("store"),
        row.getString("unique_id"),
        new Content(row.getBytes("content")),
        row.getInt("attempts"),
        row.getInt("postponements"),
        LetterColumns.optionalTime(row, "good_until").filter(now::isAfter).isPresent());
  }

  /**
   * Counted, not asked for with EXISTS: PostgreSQL would look for the leaders of all letters at
   * once, which takes seconds, where an index answers for each of the few.
   */
  private static Sql addClaimable(Sql sql, Instant now) {
    return Leases.addDue(sql, now)
        .add("AND (SELECT count(*) FROM letter leader WHERE leader.unique_id = l.follows")
        .add("AND leader.store = l.store AND leader.state = 'WAITING' AND leader.id <> l.id) = 0");
  }

  @Override
  public void drained(List<Claim> claims) {
    clerk.does(transaction -> Settlement.drained(transaction, claims));
  }

  @Override
  public void dead(Claim claim, int attempts, String reason) {
    clerk.does(transaction -> Settlement.dead(transaction, claim, attempts, reason));
  }

  @Override
  public void postponed(List<Postponed> postponed) {
    clerk.does(transaction -> Settlement.postponed(transaction, postponed));
  }

  @Override
  public void hurry(String store) {
    new Haste(clerk, store).run();
  }

  @Override
  public void expire(String store, Instant waitingSince) {
    Expiry expiry = new Expiry(clerk, store);
    expiry.waitingSince(waitingSince);
    expiry.goodUntilNow();
  }
}
