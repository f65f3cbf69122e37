package dev.redorelay.relay;

import dev.redorelay.redo.CustomEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a webhook states, in Redo's terms. */
public sealed interface Translation {

  /**
   * It states these facts.
   *
   * @param facts those that follow the others come last
   * @param malformed what is wrong with another part of it, which would have stated one more
   * @param ignored how many more it states that are switched off or too old
   */
  record Translated(List<Fact> facts, Optional<String> malformed, int ignored)
      implements Translation {
    public Translated {
      facts = facts.stream().sorted(Comparator.comparing(Fact::follows)).toList();
    }

    public Translated(List<Fact> facts, Optional<String> malformed) {
      this(facts, malformed, 0);
    }

    public Translated(List<Fact> facts) {
      this(facts, Optional.empty());
    }

    /** The events that wait for nothing. */
    List<CustomEvent> leading() {
      return facts.stream().filter(fact -> !fact.follows()).map(Fact::event).toList();
    }

    /** The events that wait for the others. */
    List<CustomEvent> following() {
      return facts.stream().filter(Fact::follows).map(Fact::event).toList();
    }
  }

  /**
   * It states nothing that becomes an event, and this is why.
   *
   * @param events how many it states that are switched off or too old
   */
  record Ignored(String reason, int events) implements Translation {

    public Ignored(String reason) {
      this(reason, 0);
    }
  }

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
   * @param follows whether it is sent only after all that do not follow were accepted
   * @param goodUntil until when it is worth sending; empty when that has no end
   */
  record Fact(CustomEvent event, Instant asOf, boolean follows, Optional<Instant> goodUntil) {

    public Fact(CustomEvent event, Instant asOf) {
      this(event, asOf, false, Optional.empty());
    }

    /** A fact as old as its event says. */
    public static Fact of(CustomEvent event) {
      return new Fact(event, event.eventTimestamp());
    }

    /** The same fact, which makes sense in Redo only after the webhook's others. */
    public Fact following() {
      return new Fact(event, asOf, true, goodUntil);
    }

    /** The same fact, its event under another name. */
    Fact named(String name) {
      return new Fact(event.named(name), asOf, follows, goodUntil);
    }

    /** The same fact, not worth sending when it is older than this. */
    Fact goodFor(Optional<Duration> maxAge) {
      return new Fact(event, asOf, follows, maxAge.map(asOf::plus));
    }
  }

  /** One fact, as old as its event says. */
  static Translation of(CustomEvent event) {
    return new Translated(List.of(Fact.of(event)));
  }
}
