package dev.redorelay.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redorelay.fakes.FakeRedo;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;

/** What must be true when a scene is over, whatever has happened in it. */
final class Audit {

  private static final int REDOS_LIMIT = 100;

  /** Where this machine leaves threads waiting for longer, what was sent evenly comes bunched. */
  private static final Duration MUCH_TO_DO = Duration.ofMillis(100);

  private static final List<Pattern> NEVER_LOGGED =
      List.of(
          Pattern.compile("mistake"),
          // Vert.x has one of its own for who connects while it stops
          Pattern.compile("(?m)^\\s+at dev\\.redorelay\\."),
          Pattern.compile(Pattern.quote(OrderingShop.PERSON)),
          Pattern.compile("secret-of-"),
          Pattern.compile("key-of-"));

  private final Scene scene;
  private final Set<String> dead;

  private Audit(Scene scene, Set<String> dead) {
    this.scene = scene;
    this.dead = dead;
  }

  /** Everything that the relay took has arrived, and nothing else has happened. */
  static void passes(Scene scene) {
    passes(scene, Set.of());
  }

  /**
   * @param dead the uniqueIds that Redo refuses, which the queue has to keep as dead letters
   */
  static void passes(Scene scene, Set<String> dead) {
    Audit audit = new Audit(scene, dead);
    scene.shops().forEach(audit::theRelayAnswers);
    scene.shops().forEach(audit::whatWasTakenArrives);
    audit.theQueueIsEmpty();
    scene.shops().forEach(audit::whatArrivedIsTrue);
    scene.shops().forEach(audit::noSecondHadTooMany);
    audit.theBooksBalance();
    scene.shops().forEach(audit::theMetricsBalance);
    audit.theLogsAreClean();
    scene.redo().assertLawful();
  }

  private void theRelayAnswers(OrderingShop shop) {
    OrderingShop.Answer answer = shop.order();
    assertTrue(answer.isTaken(), () -> "it answers " + answer + "\n" + scene.lately());
  }

  private void whatWasTakenArrives(OrderingShop shop) {
    Set<String> expected = new HashSet<>(shop.taken());
    expected.removeAll(dead);
    Await.until(
        "what the relay took arrives at Redo",
        Scene.RECOVERY,
        () -> script(shop).timesAccepted().keySet().containsAll(expected),
        () -> missing(shop, expected));
  }

  private String missing(OrderingShop shop, Set<String> expected) {
    Set<String> missing = new HashSet<>(expected);
    missing.removeAll(script(shop).timesAccepted().keySet());
    return missing.size()
        + " such as "
        + missing.stream().limit(5).toList()
        + "\nthe queue has "
        + scene.books().letters()
        + "\n"
        + scene.lately();
  }

  private void theQueueIsEmpty() {
    Await.until(
        "nothing waits in the queue",
        Scene.RECOVERY,
        () -> scene.books().waiting() == 0,
        () -> scene.books().letters() + "\n" + scene.lately());
    assertEquals(dead.size(), scene.books().dead(), "dead letters");
  }

  /** Redo may have more than was answered 2xx: the answers to some were lost. */
  private void whatArrivedIsTrue(OrderingShop shop) {
    Map<String, Instant> placed = shop.placed();
    for (JsonNode event : script(shop).events()) {
      String uniqueId = event.path("uniqueId").asText();
      assertTrue(placed.containsKey(uniqueId), () -> uniqueId + " is nobody's order");
      assertFalse(dead.contains(uniqueId), () -> uniqueId + " was refused");
      assertEquals(
          placed.get(uniqueId), Instant.parse(event.path("eventTimestamp").asText()), uniqueId);
    }
  }

  private void noSecondHadTooMany(OrderingShop shop) {
    Duration longest = scene.stalls().longest();
    int bunched = longest.compareTo(MUCH_TO_DO) < 0 ? 0 : (int) (longest.toMillis() / 10);
    int most = script(shop).maxInAnySecond();
    assertTrue(
        most <= REDOS_LIMIT + bunched,
        () ->
            shop.name()
                + ": "
                + most
                + " requests in a second; the machine stood still for "
                + longest);
  }

  /** From the queue's rows: stored + replayed = drained + died + erased, when none waits. */
  private void theBooksBalance() {
    Map<String, Long> movements = scene.books().movements();
    long in = sum(movements, "stored", "replayed");
    long out = sum(movements, "drained", "died", "erased");
    assertEquals(in, out + scene.books().waiting(), () -> "the queue's movements: " + movements);
  }

  /** Of each relay that runs, since it started; and of the queue. */
  private void theMetricsBalance(OrderingShop shop) {
    for (RunningRelay relay : scene.runningRelays()) {
      Metrics metrics = Metrics.of(relay, shop.name());
      assertEquals(metrics.made(), metrics.ended(), () -> "events of " + shop.name());
      assertEquals(metrics.came(), metrics.leftOrWaits(), () -> "letters of " + shop.name());
    }
  }

  private FakeRedo.StoreScript script(OrderingShop shop) {
    return scene.script(shop.name());
  }

  private static long sum(Map<String, Long> movements, String... names) {
    long sum = 0;
    for (String name : names) {
      sum += movements.getOrDefault(name, 0L);
    }
    return sum;
  }

  private void theLogsAreClean() {
    String logs = scene.logs();
    for (Pattern never : NEVER_LOGGED) {
      never
          .matcher(logs)
          .results()
          .findFirst()
          .ifPresent(found -> Assertions.fail("logged: " + around(logs, found.start())));
    }
  }

  private static String around(String logs, int at) {
    return logs.substring(Math.max(0, at - 500), Math.min(logs.length(), at + 1500));
  }
}
