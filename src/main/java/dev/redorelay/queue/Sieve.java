package dev.redorelay.queue;

import dev.redorelay.redo.Delivery;
import dev.redorelay.redo.Delivery.Undelivered;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * Hands things to Redo together and, where it answers 5xx, in halves, and those in halves: it may
 * be one of them that it stumbles over each time, and the others need not wait for that one.
 */
final class Sieve<T> {

  /** With so many in a row it is Redo that is in trouble. One thing of 100 is found with seven. */
  private static final int MOST_FAILURES = 8;

  private final Function<List<T>, List<Delivery>> redo;

  Sieve(Function<List<T>, List<Delivery>> redo) {
    this.redo = redo;
  }

  /**
   * What came of all.
   *
   * @param deliveries in the order of what was handed over
   * @param isWell whether Redo takes whatever it does not stumble over
   */
  record Sifted(List<Delivery> deliveries, boolean isWell) {
    Sifted {
      deliveries = List.copyOf(deliveries);
    }
  }

  Sifted sift(List<T> all) {
    List<Delivery> sifted = new ArrayList<>(all.size());
    Deque<Part> parts = new ArrayDeque<>(List.of(new Part(0, all.size(), 0)));
    int failures = 0;
    boolean takesOthers = true;
    while (!parts.isEmpty() && failures < MOST_FAILURES) {
      Part part = parts.remove();
      List<Delivery> deliveries = redo.apply(all.subList(part.from(), part.to()));
      part.note(deliveries, sifted);
      boolean stumbles = deliveries.stream().allMatch(Sieve::isStumble);
      failures = stumbles ? failures + 1 : 0;
      takesOthers &= stumbles || deliveries.stream().noneMatch(Undelivered.class::isInstance);
      if (stumbles && part.size() > 1) {
        part.halves().reversed().forEach(parts::addFirst);
      }
    }
    boolean takesSome = sifted.stream().anyMatch(one -> !(one instanceof Undelivered));
    return new Sifted(sifted, takesOthers && takesSome && failures < MOST_FAILURES);
  }

  /** Redo has failed, and does not say when it may be asked again. */
  private static boolean isStumble(Delivery delivery) {
    return delivery instanceof Undelivered failed
        && failed.redoStatus() / 100 == 5
        && failed.retryAfter().isZero();
  }

  /**
   * Some that go together.
   *
   * @param requests how many were sent for them before
   */
  private record Part(int from, int to, int requests) {

    int size() {
      return to - from;
    }

    List<Part> halves() {
      int middle = from + size() / 2;
      return List.of(new Part(from, middle, requests + 1), new Part(middle, to, requests + 1));
    }

    /** What becomes of a half later replaces what became of the whole. */
    void note(List<Delivery> deliveries, List<Delivery> sifted) {
      for (int i = 0; i < size(); i++) {
        Delivery delivery = deliveries.get(i).after(requests);
        if (requests == 0) {
          sifted.add(delivery);
        } else {
          sifted.set(from + i, delivery);
        }
      }
    }
  }
}
