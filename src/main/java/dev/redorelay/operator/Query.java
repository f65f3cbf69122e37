package dev.redorelay.operator;

import dev.redorelay.relay.Timestamps;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The parameters of a request. Nothing is guessed: if one that is misspelled were passed over, more
 * would be replayed or deleted than an operator means.
 */
final class Query {

  private final MultivaluedMap<String, String> parameters;

  private Query(MultivaluedMap<String, String> parameters) {
    this.parameters = parameters;
  }

  /** The query of an address that takes these parameters. */
  static Query of(UriInfo address, Collection<String> known) {
    MultivaluedMap<String, String> parameters = address.getQueryParameters();
    Set<String> unknown = new TreeSet<>(parameters.keySet());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw Refusal.badRequest(
          known.isEmpty()
              ? "There are no parameters here."
              : "There is no parameter %s here, but %s."
                  .formatted(String.join(", ", unknown), String.join(", ", known)));
    }
    return new Query(parameters);
  }

  /** For an address that takes none. */
  static void none(UriInfo address) {
    of(address, List.of());
  }

  /** Whether any of these is there. */
  boolean hasAny(Collection<String> names) {
    return names.stream().anyMatch(parameters::containsKey);
  }

  Optional<String> text(String name) {
    return value(name, text -> Optional.of(text).filter(t -> !t.isBlank()), "not empty");
  }

  Optional<Instant> time(String name) {
    return value(
        name, Timestamps::parse, "a time such as 2026-11-02T15:06:31Z (in an address, + is %2B)");
  }

  /** A whole number from 1 to this. */
  Optional<Long> number(String name, long most) {
    return value(
        name,
        text -> parsed(text).filter(number -> 1 <= number && number <= most),
        "a number from 1 to " + most);
  }

  private static Optional<Long> parsed(String text) {
    try {
      return Optional.of(Long.parseLong(text));
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  /**
   * What a parameter says.
   *
   * @param should be, for an operator whose it is not
   */
  <T> Optional<T> value(String name, Function<String, Optional<T>> read, String should) {
    List<String> values = parameters.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw Refusal.badRequest("There is more than one " + name + ".");
    }
    return values.stream()
        .findFirst()
        .map(
            text ->
                read.apply(text)
                    .orElseThrow(() -> Refusal.badRequest(name + " should be " + should + ".")));
  }
}
