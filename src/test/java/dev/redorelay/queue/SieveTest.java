package dev.redorelay.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redorelay.redo.Delivery;
import dev.redorelay.redo.Delivery.Accepted;
import dev.redorelay.redo.Delivery.Undelivered;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of a hundred things when Redo stumbles over some of them, or is in trouble. */
class SieveTest {

  private static final List<Integer> HUNDRED = IntStream.range(0, 100).boxed().toList();

  private final List<List<Integer>> requests = new ArrayList<>();

  @Test
  void what_Redo_takes_goes_in_one_request() {
    Sieve.Sifted sifted = sift(HUNDRED, Set.of(), failure(500, Duration.ZERO));
    assertEquals(1, requests.size());
    assertTrue(sifted.isWell());
  }

  @Test
  void the_one_that_Redo_stumbles_over_is_found_wherever_it_is() {
    for (int guilty : HUNDRED) {
      requests.clear();
      Sieve.Sifted sifted = sift(HUNDRED, Set.of(guilty), failure(500, Duration.ZERO));
      assertEquals(List.of(guilty), undelivered(sifted));
      assertTrue(requests.size() <= 15, guilty + " took " + requests.size());
      assertTrue(sifted.isWell());
    }
  }

  @Test
  void each_counts_the_requests_that_were_sent_for_it() {
    Sieve.Sifted sifted = sift(List.of(0, 1, 2, 3), Set.of(3), failure(500, Duration.ZERO));
    assertEquals(
        List.of(2, 2, 3, 3), sifted.deliveries().stream().map(Delivery::attempts).toList());
  }

  @Test
  void several_are_found_too() {
    Sieve.Sifted sifted = sift(HUNDRED, Set.of(7, 8, 93), failure(502, Duration.ZERO));
    assertEquals(List.of(7, 8, 93), undelivered(sifted));
    assertTrue(sifted.isWell());
  }

  @Test
  void redo_in_trouble_is_soon_left_in_peace() {
    Sieve.Sifted sifted = sift(HUNDRED, Set.copyOf(HUNDRED), failure(503, Duration.ZERO));
    assertEquals(HUNDRED, undelivered(sifted));
    assertEquals(8, requests.size());
    assertFalse(sifted.isWell());
  }

  @Test
  void what_is_not_5xx_or_says_when_to_come_again_is_asked_once() {
    for (Undelivered failure :
        List.of(
            failure(503, Duration.ofSeconds(1)),
            failure(429, Duration.ZERO),
            failure(0, Duration.ZERO))) {
      requests.clear();
      Sieve.Sifted sifted = sift(HUNDRED, Set.of(42), failure);
      assertEquals(HUNDRED, undelivered(sifted));
      assertEquals(1, requests.size());
      assertFalse(sifted.isWell());
    }
  }

  @Test
  void one_alone_that_fails_says_nothing_of_others() {
    assertFalse(sift(List.of(1), Set.of(1), failure(500, Duration.ZERO)).isWell());
  }

  private Sieve.Sifted sift(List<Integer> all, Set<Integer> guilty, Undelivered failure) {
    Function<List<Integer>, List<Delivery>> redo =
        some -> {
          requests.add(some);
          return Collections.nCopies(
              some.size(), Collections.disjoint(some, guilty) ? new Accepted(202, 1) : failure);
        };
    return new Sieve<>(redo).sift(all);
  }

  private static Undelivered failure(int status, Duration retryAfter) {
    return new Undelivered(status, 1, "Redo answered " + status, retryAfter);
  }

  private static List<Integer> undelivered(Sieve.Sifted sifted) {
    return IntStream.range(0, sifted.deliveries().size())
        .filter(i -> sifted.deliveries().get(i) instanceof Undelivered)
        .boxed()
        .toList();
  }
}
