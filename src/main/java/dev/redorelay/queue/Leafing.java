package dev.redorelay.queue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Leafs through letters from the newest to the oldest. It looks at some thousands at a time, since
 * what is asked for may be rare among a million, and others want to write in between.
 */
final class Leafing {

  private static final int AT_ONCE = 5_000;
  private static final int LONGEST_PAGE = 200;

  private final Clerk clerk;
  private final Chosen chosen;

  Leafing(Clerk clerk, Chosen chosen) {
    this.clerk = clerk;
    this.chosen = chosen;
  }

  /**
   * What one look has brought.
   *
   * @param end before what to look next; empty when there is no more
   */
  private record Look(List<Letters.KeptLetter> letters, Optional<Long> end) {}

  Letters.Page page(Optional<Long> before, int limit) {
    int longest = Math.clamp(limit, 1, LONGEST_PAGE);
    List<Letters.KeptLetter> found = new ArrayList<>();
    Optional<Long> next = Optional.of(before.orElse(Long.MAX_VALUE));
    while (next.isPresent() && found.size() <= longest) {
      long reached = next.get();
      int wanted = longest + 1 - found.size();
      Look look = clerk.does(transaction -> look(transaction, reached, wanted));
      found.addAll(look.letters());
      next = look.end();
    }
    if (found.size() <= longest) {
      return new Letters.Page(found, Optional.empty());
    }
    List<Letters.KeptLetter> page = found.subList(0, longest);
    return new Letters.Page(page, Optional.of(page.getLast().id()));
  }

  private Look look(Transaction transaction, long before, int wanted) throws SQLException {
    Optional<Long> end = chosen.isNamed() ? Optional.empty() : end(transaction, before);
    Sql sql = Sql.of("SELECT " + LetterColumns.WITHOUT_CONTENT + " FROM letter");
    sql.add("WHERE id < ?", before).addIfPresent("AND id >= ?", end);
    chosen.addConditions(sql, transaction.database()).add("ORDER BY id DESC LIMIT ?", wanted);
    return new Look(transaction.query(sql, LetterColumns::withoutContent), end);
  }

  /** Where some thousand letters end that may be what is asked for; empty when there are fewer. */
  private Optional<Long> end(Transaction transaction, long before) throws SQLException {
    Sql sql = Sql.of("SELECT id FROM letter WHERE id < ?", before);
    chosen.addRough(sql).add("ORDER BY id DESC LIMIT 1 OFFSET " + (AT_ONCE - 1));
    return transaction.first(sql, row -> row.getLong(1));
  }
}
