package dev.redorelay.relay;

import dev.redorelay.redo.CustomEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a webhook states, in Redo's terms. */
public sealed interface Translation {

  /**
   * It states these facts.
   *
   * @param malformed what is wrong with another part of it, which would have stated one more
   */
  record Translated(List<Fact> facts, Optional<String> malformed) implements Translation {
    public Translated {
      facts = List.copyOf(facts);
    }

    public Translated(List<Fact> facts) {
      this(facts, Optional.empty());
    }
  }

  /** It states nothing that becomes an event, and this is why. */
  record Ignored(String reason) implements Translation {}

  /**
   * Its body is not what the platform documents.
   *
   * @param detail what is wrong, without a piece of the body
   */
  record Malformed(String detail) implements Translation {}

  /**
   * A fact.
   *
   * @param asOf when the fact was last true, which is what its age is counted from
   */
  record Fact(CustomEvent event, Instant asOf) {

    /** A fact as old as its event says. */
    public static Fact of(CustomEvent event) {
      return new Fact(event, event.eventTimestamp());
    }
  }

  /** One fact, as old as its event says. */
  static Translation of(CustomEvent event) {
    return new Translated(List.of(Fact.of(event)));
  }
}
