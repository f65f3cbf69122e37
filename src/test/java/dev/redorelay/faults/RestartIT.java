package dev.redorelay.faults;

import static dev.redorelay.fakes.FakeAnswer.hangs;
import static dev.redorelay.fakes.FakeAnswer.status;
import static dev.redorelay.fakes.FakeAnswer.takenThenReset;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redorelay.fakes.FakeAnswer;
import dev.redorelay.fakes.ReceivedRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A relay that ends and starts again with the same queue. */
class RestartIT {

  private static final int KILLS = 20;
  private static final int ORDERS_A_SECOND = 30;
  private static final int AT_MOST_ALIVE_MILLIS = 300;

  /** How long a container that was told to end is waited for. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  /** What the drain sends side by side, and a new order: the next request goes in a minute. */
  private static final int UNDER_WAY_AT_ONCE = 5;

  private static final Duration UNDER_LOAD = Duration.ofSeconds(2);

  private Scene scene;

  @BeforeEach
  void set() {
    scene = Scene.set();
  }

  @AfterEach
  void it_ends() {
    scene.close();
  }

  @Test
  @Timeout(120)
  void killed_under_load_twenty_times() {
    scene.script().answersBy(now_and_then_in_trouble());
    scene.startRelay();
    OrderingShop.Rush rush = scene.shop().rush(ORDERS_A_SECOND);
    for (int kill = 0; kill < KILLS; kill++) {
      Await.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextInt(AT_MOST_ALIVE_MILLIS)));
      scene.relay().kill();
      scene.startRelay();
    }
    rush.end();
    assertTrue(scene.shop().outcomes().containsAll(Set.of("", "queued")));
    scene.script().answers();
    Audit.passes(scene);
  }

  private static Function<ReceivedRequest, FakeAnswer> now_and_then_in_trouble() {
    List<FakeAnswer> answers =
        List.of(
            status(202).delayed(Duration.ofMillis(5)),
            status(202).delayed(Duration.ofMillis(200)),
            status(503),
            takenThenReset());
    return request -> answers.get(ThreadLocalRandom.current().nextInt(answers.size()));
  }

  @Test
  void told_to_end_under_load_while_Redo_hangs() {
    scene.with("RELAY_DEADLINE", "4s").with("RELAY_REDO_ATTEMPT_TIMEOUT", "1500ms");
    scene.startRelay();
    OrderingShop.Rush rush = scene.shop().rush(ORDERS_A_SECOND);
    Await.sleep(UNDER_LOAD);
    scene.script().alwaysAnswers(hangs());
    Await.sleep(UNDER_LOAD);
    RunningRelay told = scene.relay();
    told.terminate();
    int code = told.exitCode(GRACE);
    assertTrue(Set.of(0, 143).contains(code), () -> "it ended with " + code + "\n" + told.log());
    scene.script().answers();
    scene.startRelay();
    rush.end();
    Audit.passes(scene);
  }

  @Test
  void started_with_a_wrong_host_and_a_wrong_key_and_then_rightly() {
    scene.with("RELAY_REDO_URL", "http://redo.invalid/v2.2");
    ordersWait();
    scene.with("RELAY_REDO_URL", scene.redo().url());
    scene.script().alwaysAnswers(status(401));
    ordersWait();
    assertTrue(
        scene.script().count() <= UNDER_WAY_AT_ONCE, () -> scene.script().count() + " probes");
    scene.script().answers();
    scene.startRelay();
    Audit.passes(scene);
  }

  private void ordersWait() {
    RunningRelay relay = scene.startRelay();
    scene.shop().order(20, 1);
    assertEquals(Set.of("queued"), scene.shop().outcomes());
    relay.terminate();
    relay.exitCode(GRACE);
  }
}
