package dev.redorelay.operator;

import dev.redorelay.queue.Letters.Filter;
import dev.redorelay.queue.Letters.State;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which letters an operator means. */
final class Wish {

  private static final List<String> FILTERS =
      List.of("store", "state", "name", "platform", "uniqueId", "reason", "from", "until");

  /** What is changed is dead anyway: to say so narrows nothing. */
  private static final List<String> NARROWING =
      FILTERS.stream().filter(name -> !name.equals("state")).toList();

  private static final Map<String, State> STATES =
      Map.of("waiting", State.WAITING, "dead", State.DEAD);

  private Wish() {}

  /** The letters of a list. */
  static Filter list(Query query) {
    return filter(
        query, query.value("state", s -> Optional.ofNullable(STATES.get(s)), "waiting or dead"));
  }

  /** The names that a query for a list or, with others, a change may hold. */
  static List<String> parameters(String... others) {
    return Stream.concat(FILTERS.stream(), Stream.of(others)).toList();
  }

  /** Dead letters to replay or to delete. Whoever means all of them has to say so. */
  static Filter change(UriInfo address) {
    Query query = Query.of(address, parameters("all"));
    query.value(
        "state", s -> Optional.of(s).filter("dead"::equals), "dead: what waits is left alone");
    boolean all =
        query.value("all", s -> Optional.of(s).filter("true"::equals), "true").isPresent();
    if (all == query.hasAny(NARROWING)) {
      throw Refusal.badRequest(
          "Say which dead letters, by one or more of %s, or all=true for all of them."
              .formatted(String.join(", ", NARROWING)));
    }
    return filter(query, Optional.of(State.DEAD));
  }

  /** One dead letter. */
  static Filter dead(long id) {
    return new Filter(
        Optional.of(id),
        Optional.empty(),
        Optional.of(State.DEAD),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Filter filter(Query query, Optional<State> state) {
    return new Filter(
        Optional.empty(),
        query.text("store"),
        state,
        query.text("name"),
        query.text("platform"),
        query.text("uniqueId"),
        query.text("reason"),
        query.time("from"),
        query.time("until"));
  }
}
