package dev.redorelay.queue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The letters for their operator, kept by a clerk. */
final class KeptLetters implements Letters {

  private static final Duration PROBE = Duration.ofSeconds(2);

  private final Clerk clerk;
  private final Clerk writer;

  /**
   * @param writer the clerk who keeps letters; may be the same
   */
  KeptLetters(Clerk clerk, Clerk writer) {
    this.clerk = clerk;
    this.writer = writer;
  }

  @Override
  public List<Count> counts() {
    Sql sql =
        Sql.of("SELECT state, store, count(*) AS letters, min(since) AS oldest FROM letter")
            .add("GROUP BY state, store ORDER BY state, store");
    return clerk.does(
        transaction ->
            transaction.query(
                sql,
                row ->
                    new Count(
                        row.getString("store"),
                        State.valueOf(row.getString("state")),
                        row.getLong("letters"),
                        LetterColumns.time(row, "oldest"))));
  }

  @Override
  public Page list(Filter filter, Optional<Long> before, int limit) {
    return new Leafing(clerk, new Chosen(filter)).page(before, limit);
  }

  @Override
  public Optional<KeptLetter> find(long id) {
    Sql sql = Sql.of("SELECT " + LetterColumns.ALL + " FROM letter WHERE id = ?", id);
    return clerk.does(transaction -> transaction.first(sql, LetterColumns::all));
  }

  @Override
  public Replayed replay(Filter filter) {
    return new Replay(new Sweep(clerk, filter)).run();
  }

  @Override
  public int delete(Filter filter) {
    return new Deletion(new Sweep(clerk, filter)).run();
  }

  @Override
  public int erase(Shop shop, Traces traces) {
    return new Erasure(clerk, shop).run(new Recognition(traces));
  }

  @Override
  public int erase(Shop shop) {
    return new Erasure(clerk, shop).run(any -> true);
  }

  @Override
  public List<Movement> movements() {
    Sql sql = Sql.of("SELECT store, name, letters FROM movement ORDER BY store, name");
    return clerk.does(
        transaction ->
            transaction.query(
                sql, row -> new Movement(row.getString(1), row.getString(2), row.getLong(3))));
  }

  @Override
  public Optional<String> whyNotWritable() {
    try {
      writer.does(
          transaction -> transaction.update(Sql.of("UPDATE probe SET at = ?", transaction.now())),
          PROBE);
      return Optional.empty();
    } catch (QueueOutage outage) {
      return Optional.of(outage.reason());
    }
  }
}
