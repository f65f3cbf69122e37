package dev.redorelay.faults;

import static dev.redorelay.fakes.FakeAnswer.garbage;
import static dev.redorelay.fakes.FakeAnswer.hangs;
import static dev.redorelay.fakes.FakeAnswer.resetAfterReading;
import static dev.redorelay.fakes.FakeAnswer.resetBeforeReading;
import static dev.redorelay.fakes.FakeAnswer.status;
import static dev.redorelay.fakes.FakeAnswer.takenThenHangs;
import static dev.redorelay.fakes.FakeAnswer.takenThenReset;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.redorelay.fakes.FakeAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What takes minutes: {@code src/faults/run} gives them. */
@Timeout(86_400)
class ChanceIT {

  private static final Duration TIME = Duration.ofMinutes(Long.getLong("faults.minutes", 0));
  private static final int TURNS_BETWEEN_AUDITS = 8;
  private static final int ORDERS_A_SECOND = 40;
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final Duration A_PROBE = Duration.ofSeconds(75);

  private static final List<FakeAnswer> ANSWERS =
      List.of(
          status(202),
          status(202).delayed(Duration.ofMillis(50)),
          status(202).delayed(Duration.ofSeconds(2)),
          status(429),
          status(429).header("Retry-After", "2"),
          status(500),
          status(503).header("Retry-After", "1"),
          resetBeforeReading(),
          resetAfterReading(),
          takenThenReset(),
          hangs(),
          takenThenHangs(),
          garbage());

  @Test
  void whatever_comes_by_chance() {
    assumeTrue(TIME.isPositive(), "src/faults/run");
    long seed = Long.getLong("faults.seed", System.nanoTime());
    Random chance = new Random(seed);
    long end = System.nanoTime() + TIME.toNanos();
    try {
      while (System.nanoTime() - end < 0) {
        aDay(chance);
      }
    } catch (AssertionError failure) {
      throw new AssertionError("with FAULTS_SEED=" + seed, failure);
    }
  }

  private static void aDay(Random chance) {
    try (Scene scene = Scene.set()) {
      scene.startRelay();
      OrderingShop.Rush rush = scene.shop().rush(ORDERS_A_SECOND);
      for (int turn = 0; turn < TURNS_BETWEEN_AUDITS; turn++) {
        turn(scene, chance);
        Await.sleep(Duration.ofMillis(chance.nextInt(3_000)));
      }
      scene.script().answers();
      rush.end();
      Audit.passes(scene);
    }
  }

  private static void turn(Scene scene, Random chance) {
    switch (chance.nextInt(5)) {
      case 0 -> {
        scene.relay().kill();
        scene.startRelay();
      }
      case 1 -> {
        scene.relay().terminate();
        scene.relay().exitCode(GRACE);
        scene.startRelay();
      }
      case 2 -> {
        scene.redo().goAway();
        Await.sleep(Duration.ofMillis(chance.nextInt(3_000)));
        scene.redo().comeBack();
      }
      default -> scene.script().alwaysAnswers(ANSWERS.get(chance.nextInt(ANSWERS.size())));
    }
  }

  @Test
  void a_key_that_becomes_right_is_found_so_without_a_restart() {
    assumeTrue(TIME.isPositive(), "src/faults/run");
    try (Scene scene = Scene.set()) {
      scene.script().alwaysAnswers(status(403));
      scene.startRelay();
      scene.shop().order(20, 1);
      assertEquals(Set.of("queued"), scene.shop().outcomes());
      scene.script().answers();
      Await.until(
          "a probe ends the pause", A_PROBE, () -> scene.books().waiting() == 0, scene::lately);
      Audit.passes(scene);
    }
  }
}
