package dev.redorelay.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** What may happen to a queue, in any order: done to a real one, and to a ledger beside it. */
final class RandomLife {

  private final long seed;
  private final Random random;
  private final String store;
  private final OpenQueue queue;
  private final Instant now;
  private final Ledger ledger = new Ledger();
  private final List<Both> claims = new ArrayList<>();

  RandomLife(long seed, OpenQueue queue, Instant now) {
    this.seed = seed;
    this.random = new Random(seed);
    this.store = "store" + seed;
    this.queue = queue;
    this.now = now;
  }

  /** A claim, and what it is in the ledger. */
  private record Both(Backlog.Claim claim, Ledger.Held held) {}

  void step() {
    String id = id(random.nextInt(40));
    switch (random.nextInt(16)) {
      case 0, 1, 2, 3, 4 -> deposit();
      case 5, 6 -> claim();
      case 7, 8 -> settle(this::drained);
      case 9 -> settle(this::dead);
      case 10 -> settle(this::postponed);
      case 11 -> hurry();
      case 12 -> replay(id);
      case 13 -> delete(id);
      case 14 -> erase(id);
      default -> expireSeldom();
    }
  }

  /** Of six digits, so that it is found by whoever erases. */
  private static String id(int number) {
    return "" + (100_000 + number);
  }

  private Backlog backlog() {
    return queue.backlog().orElseThrow();
  }

  private Letters letters() {
    return queue.letters().orElseThrow();
  }

  private void deposit() {
    List<Deposit> deposits = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      // a leader's number is never larger: what went in a circle would never go
      int number = random.nextInt(40);
      Optional<String> leader =
          Optional.of(id(random.nextInt(number + 1))).filter(any -> random.nextBoolean());
      SampleLetter alone = SampleLetter.of(id(number)).aboutCustomer(id(number)).inStore(store);
      SampleLetter letter = leader.map(alone::following).orElse(alone);
      boolean dead = random.nextInt(4) == 0;
      deposits.add(dead ? letter.dead("refused") : letter.waiting());
      ledger.deposit(letter.uniqueId(), leader.orElse(null), dead);
    }
    assertEquals(Queue.Keeping.KEPT, queue.queue().keep(deposits, QueueContract.PATIENCE));
  }

  private void claim() {
    List<Backlog.Claim> claimed = backlog().claim(store);
    List<Ledger.Held> held = ledger.claim();
    assertEquals(
        held.stream().map(Ledger.Held::uniqueId).toList(),
        claimed.stream().map(Backlog.Claim::uniqueId).toList(),
        () -> "seed " + seed);
    for (int i = 0; i < held.size(); i++) {
      claims.add(new Both(claimed.get(i), held.get(i)));
    }
  }

  private void settle(BiConsumer<Backlog.Claim, Ledger.Held> how) {
    if (!claims.isEmpty()) {
      Both both = claims.remove(random.nextInt(claims.size()));
      how.accept(both.claim(), both.held());
    }
  }

  private void drained(Backlog.Claim claim, Ledger.Held held) {
    backlog().drained(List.of(claim));
    ledger.drained(held);
  }

  private void dead(Backlog.Claim claim, Ledger.Held held) {
    backlog().dead(claim, 1, "refused");
    ledger.dead(held);
  }

  private void postponed(Backlog.Claim claim, Ledger.Held held) {
    backlog().postponed(List.of(new Backlog.Postponed(claim, 1, "busy", now.plusSeconds(600))));
    ledger.postponed(held);
  }

  private void hurry() {
    backlog().hurry(store);
    ledger.hurry();
  }

  private void replay(String id) {
    letters().replay(Wanted.ANY.store(store).uniqueId(id).filter());
    ledger.replay(id);
  }

  private void delete(String id) {
    letters().delete(Wanted.ANY.store(store).uniqueId(id).filter());
    ledger.delete(id);
  }

  private void erase(String id) {
    Letters.Traces traces = new Letters.Traces(Set.of(), Set.of(), Set.of(id), Set.of());
    letters().erase(new Letters.Shop(store, "shopify", SampleLetter.SHOP), traces);
    ledger.erase(id);
  }

  private void expireSeldom() {
    if (random.nextInt(4) == 0) {
      backlog().expire(store, now.plusSeconds(1));
      ledger.expire();
    }
  }

  void assertAsTheLedgerSays() {
    for (Letters.State state : Letters.State.values()) {
      assertEquals(
          ledger.ids(state == Letters.State.DEAD),
          kept(state).map(letter -> letter.letter().uniqueId()).toList().reversed(),
          () -> "seed " + seed);
    }
    Map<String, Long> moved = new TreeMap<>();
    letters().movements().stream()
        .filter(movement -> movement.store().equals(store))
        .forEach(movement -> moved.put(movement.name(), movement.letters()));
    assertEquals(ledger.moved(), moved, () -> "seed " + seed);
    assertEven(moved);
  }

  private Stream<Letters.KeptLetter> kept(Letters.State state) {
    Letters.Filter filter = Wanted.ANY.store(store).state(state).filter();
    return letters().list(filter, Optional.empty(), 200).letters().stream();
  }

  private void assertEven(Map<String, Long> moved) {
    assertEquals(
        sum(moved, "stored", "replayed"),
        sum(moved, "drained", "died", "erased") + kept(Letters.State.WAITING).count());
    assertEquals(
        sum(moved, "died"), sum(moved, "replayed", "deleted") + kept(Letters.State.DEAD).count());
  }

  private static long sum(Map<String, Long> moved, String... names) {
    return Stream.of(names).mapToLong(name -> moved.getOrDefault(name, 0L)).sum();
  }
}
