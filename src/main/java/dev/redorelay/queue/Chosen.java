package dev.redorelay.queue;

/** The letters that an operator asks for, as conditions. */
final class Chosen {

  private final Letters.Filter filter;

  Chosen(Letters.Filter filter) {
    this.filter = filter;
  }

  /** Whether an index leads to all of them at once, so that nothing else has to be looked at. */
  boolean isNamed() {
    return filter.id().isPresent() || filter.uniqueId().isPresent();
  }

  Sql addConditions(Sql sql, Database database) {
    addRough(sql)
        .addIfPresent("AND id = ?", filter.id())
        .addIfPresent("AND name = ?", filter.name())
        .addIfPresent("AND platform = ?", filter.platform())
        .addIfPresent("AND unique_id = ?", filter.uniqueId())
        .addIfPresent("AND since >= ?", filter.from())
        .addIfPresent("AND since < ?", filter.until());
    return sql.addIfPresent(
        "AND " + database.contains("lower(reason)", "lower(?)"), filter.reason());
  }

  /** The conditions that an index answers; a partial one only for a state that is written out. */
  Sql addRough(Sql sql) {
    return sql.addIfPresent("AND store = ?", filter.store())
        .add(filter.state().map(state -> "AND state = '" + state + "'").orElse(""));
  }
}
