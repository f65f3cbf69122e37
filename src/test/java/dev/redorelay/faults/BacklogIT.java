package dev.redorelay.faults;

import static dev.redorelay.fakes.FakeAnswer.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Thousands of events that have waited, and new orders that come in while they are sent. */
class BacklogIT {

  private static final int ORDERS = 4_000;
  private static final int AT_A_TIME = 32;
  private static final int NEW_ORDERS = 100;
  private static final String HELD_SECONDS = "3";
  private static final Duration TOO_SLOW = Duration.ofSeconds(1);
  private static final Duration REDOS_TIME = Duration.ofMillis(20);

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
  void a_Redo_that_is_too_slow_for_new_orders_is_given_them_later() {
    scene.script().alwaysAnswers(status(202).delayed(TOO_SLOW));
    scene.startRelay();
    OrderingShop.Rush rush = scene.shop().rush(20);
    Await.until(
        "the drain is heard although no new order is",
        Scene.RECOVERY,
        () -> scene.books().movements().getOrDefault("drained", 0L) > NEW_ORDERS,
        scene::lately);
    rush.end();
    assertEquals(Set.of("queued"), scene.shop().outcomes());
    Audit.passes(scene);
  }

  @Test
  void a_backlog_does_not_delay_new_orders() {
    // held, not broken: then new orders are tried again at the same moment as the backlog
    scene.script().alwaysAnswers(status(429).header("Retry-After", HELD_SECONDS));
    scene.startRelay();
    scene.shop().order(ORDERS, AT_A_TIME);
    assertEquals(Set.of("queued"), scene.shop().outcomes());
    scene.script().alwaysAnswers(status(202).delayed(REDOS_TIME));
    Await.until(
        "the backlog is being sent",
        Scene.RECOVERY,
        () -> scene.books().waiting() < ORDERS,
        scene::lately);
    List<OrderingShop.Answer> answers = scene.shop().order(NEW_ORDERS, 1);
    Duration longest =
        answers.stream().map(OrderingShop.Answer::took).max(Duration::compareTo).orElseThrow();
    assertTrue(
        answers.stream().allMatch(answer -> answer.outcome().equals("accepted")),
        () -> answers.toString());
    System.out.println("During a drain the slowest of 100 new orders took " + longest);
    Audit.passes(scene);
  }
}
