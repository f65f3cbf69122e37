package dev.redorelay.queue;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Goes through the dead letters that an operator asks for, from the oldest to the newest, some in
 * each transaction: others want to write in between.
 */
final class Sweep {

  private static final int AT_ONCE = 500;

  private final Clerk clerk;
  private final Letters.Filter filter;
  private final Chosen dead;

  Sweep(Clerk clerk, Letters.Filter filter) {
    this.clerk = clerk;
    this.filter = filter;
    this.dead = new Chosen(filter.in(Letters.State.DEAD));
  }

  /** What is done with some of the letters; it adds the conditions that choose these to its own. */
  interface Step<T> {
    T with(Transaction transaction, Choice choice) throws SQLException;
  }

  /** Adds conditions to a statement after its WHERE and another condition. */
  interface Choice {
    Sql add(Sql sql);
  }

  private record Part<T>(T result, Optional<Long> end) {}

  <T> void run(Step<T> step, Consumer<T> results) {
    if (filter.state().filter(state -> state != Letters.State.DEAD).isPresent()) {
      return;
    }
    Optional<Long> next = Optional.of(0L);
    while (next.isPresent()) {
      long after = next.get();
      Part<T> part = clerk.does(transaction -> part(transaction, after, step));
      results.accept(part.result());
      next = part.end();
    }
  }

  private <T> Part<T> part(Transaction transaction, long after, Step<T> step) throws SQLException {
    Optional<Long> end = dead.isNamed() ? Optional.empty() : end(transaction, after);
    Choice choice =
        sql ->
            dead.addConditions(sql, transaction.database())
                .add("AND id > ?", after)
                .addIfPresent("AND id <= ?", end);
    return new Part<>(step.with(transaction, choice), end);
  }

  /** Where some hundred end; empty when there are fewer. */
  private Optional<Long> end(Transaction transaction, long after) throws SQLException {
    Sql sql = Sql.of("SELECT id FROM letter WHERE id > ?", after);
    dead.addRough(sql).add("ORDER BY id LIMIT 1 OFFSET " + (AT_ONCE - 1));
    return transaction.first(sql, row -> row.getLong(1));
  }
}
