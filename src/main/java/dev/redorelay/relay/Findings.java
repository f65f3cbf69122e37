package dev.redorelay.relay;

import dev.redorelay.relay.Translation.Fact;
import dev.redorelay.relay.Translation.Ignored;
import dev.redorelay.relay.Translation.Malformed;
import dev.redorelay.relay.Translation.Translated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What several translators, or several facts of one, come to together. */
final class Findings {

  private final List<Fact> facts = new ArrayList<>();
  private final Set<String> reasons = new LinkedHashSet<>();
  private final Set<String> malformed = new LinkedHashSet<>();
  private int ignored;

  boolean nothing() {
    return facts.isEmpty() && malformed.isEmpty();
  }

  void add(Translation translation) {
    switch (translation) {
      case Translated(List<Fact> found, Optional<String> detail, int left) -> {
        facts.addAll(found);
        ignored += left;
        detail.ifPresent(malformed::add);
      }
      case Ignored(String reason, int events) -> {
        reasons.add(reason);
        ignored += events;
      }
      case Malformed(String detail) -> malformed.add(detail);
    }
  }

  /** The facts in the order in which they happened. */
  Translation together() {
    Optional<String> detail =
        malformed.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", malformed));
    if (!facts.isEmpty()) {
      facts.sort(Comparator.comparing(fact -> fact.event().eventTimestamp()));
      return new Translated(facts, detail, ignored);
    }
    return detail.isPresent()
        ? new Malformed(detail.get())
        : new Ignored(String.join("; ", reasons), ignored);
  }
}
