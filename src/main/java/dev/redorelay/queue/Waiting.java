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
          addClaimable(sql, transaction.now())
              .add("ORDER BY l.postponements, l.id LIMIT 1) IS NOT NULL");
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
    Sql oldest =
        Sql.of("SELECT id, bytes, postponements FROM letter l WHERE l.store = ? AND", store);
    addClaimable(oldest, now).add("ORDER BY postponements, id LIMIT " + most);
    oldest.add(transaction.database().forUpdate());
    List<Long> ids = Candidate.together(transaction.query(oldest, Candidate::read));
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

  /** A letter that may be claimed, and how often it was tried in vain. */
  private record Candidate(Size size, int postponements) {

    static Candidate read(ResultSet row) throws SQLException {
      return new Candidate(Size.read(row), row.getInt("postponements"));
    }

    /**
     * Those that go together. What was tried in vain goes in ever smaller company, so that what
     * Redo never takes is soon alone.
     */
    static List<Long> together(List<Candidate> candidates) {
      int halvings = candidates.isEmpty() ? 0 : candidates.getFirst().postponements();
      int most = Math.max(1, MOST_AT_ONCE >> Math.min(halvings, Integer.SIZE - 1));
      return Size.fitting(candidates.stream().limit(most).map(Candidate::size).toList());
    }
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
  public boolean dead(Claim claim, int attempts, String reason) {
    return clerk.does(transaction -> Settlement.dead(transaction, claim, attempts, reason)) > 0;
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
