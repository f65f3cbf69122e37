package dev.redorelay.queue;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Erases letters that somebody has a right to. It reads every letter of the shop, since what names
 * a person may be in its content; some in each transaction, for others want to write in between.
 */
final class Erasure {

  private static final int AT_ONCE = 500;

  private final Clerk clerk;
  private final Letters.Shop shop;

  Erasure(Clerk clerk, Letters.Shop shop) {
    this.clerk = clerk;
    this.shop = shop;
  }

  private record Part(int erased, Optional<Long> end) {}

  /** How many letters were erased. */
  int run(Predicate<Letters.KeptLetter> doomed) {
    int erased = 0;
    Optional<Long> next = Optional.of(0L);
    while (next.isPresent()) {
      long after = next.get();
      Part part = clerk.does(transaction -> part(transaction, after, doomed));
      erased += part.erased();
      next = part.end();
    }
    if (erased > 0) {
      clerk.scrubs();
    }
    return erased;
  }

  private Part part(Transaction transaction, long after, Predicate<Letters.KeptLetter> doomed)
      throws SQLException {
    Sql sizes =
        Sql.of("SELECT id, bytes FROM letter WHERE store = ? AND id > ?", shop.store(), after)
            .add("ORDER BY id LIMIT " + AT_ONCE);
    List<Long> ids = Size.fitting(transaction.query(sizes, Size::read));
    if (ids.isEmpty()) {
      return new Part(0, Optional.empty());
    }
    Sql letters =
        Sql.of("SELECT " + LetterColumns.ALL + " FROM letter WHERE platform = ?", shop.platform())
            .add("AND source = ? AND id IN", shop.source())
            .addList(ids);
    List<Long> found =
        transaction.query(letters, LetterColumns::all).stream()
            .filter(doomed)
            .map(Letters.KeptLetter::id)
            .sorted()
            .toList();
    return new Part(Departure.erased(transaction, found), Optional.of(ids.getLast()));
  }
}
