package dev.redorelay.faults;

import static dev.redorelay.fakes.FakeAnswer.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redorelay.fakes.FakeAnswer;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Relays that share a queue in PostgreSQL. */
class SharedQueueIT {

  private static final int ORDERS = 1_500;
  private static final int AT_A_TIME = 32;
  private static final int SOME = ORDERS / 10;

  private PostgresServer postgres;
  private Scene scene;

  @BeforeEach
  void a_database() {
    postgres = PostgresServer.start();
    scene =
        Scene.set()
            .with(new Books(postgres.url() + "?user=postgres"))
            .with("RELAY_QUEUE_KIND", "postgresql")
            .with("RELAY_QUEUE_URL", postgres.url())
            .with("RELAY_QUEUE_USER", "postgres")
            .with("RELAY_REDO_REQUESTS_PER_SECOND", "40");
    scene.script().alwaysAnswers(status(503));
  }

  @AfterEach
  void it_ends() {
    scene.close();
    postgres.close();
  }

  @Test
  void one_of_two_is_killed_while_they_drain_and_the_other_takes_over() {
    RunningRelay killed = scene.startRelay();
    RunningRelay survivor = scene.startRelay();
    manyOrdersWait();
    bulkTakes(Duration.ofSeconds(4));
    hearsOfRecovery(survivor);
    hearsOfRecovery(killed);
    Await.until("both drain", Scene.RECOVERY, () -> scene.books().claimants() == 2, scene::lately);
    killed.kill();
    scene.script().answers();
    long killedAt = System.currentTimeMillis();
    scene.tell(survivor);
    Await.until(
        "only what the killed one had claimed still waits",
        Scene.RECOVERY,
        () -> scene.books().waiting() == scene.books().claimedBefore(killedAt),
        scene::lately);
    long claimed = scene.books().waiting();
    assertTrue(claimed > 0, "it was killed at no bad moment");
    scene.books().endLeases();
    Audit.passes(scene);
    long doubled = scene.script().timesAccepted().values().stream().filter(n -> n > 1).count();
    assertTrue(doubled <= claimed, doubled + " came twice, of " + claimed + " that had to");
  }

  @Test
  void the_database_restarts_while_it_is_drained() {
    scene.startRelay();
    manyOrdersWait();
    bulkTakes(Duration.ofSeconds(1));
    OrderingShop.Rush rush = scene.shop().rush(20);
    someArrive();
    postgres.restart();
    scene.script().answers();
    rush.end();
    long restartedAt = System.currentTimeMillis();
    Await.until(
        "only what was under way still waits",
        Scene.RECOVERY,
        () -> scene.books().waiting() == scene.books().claimedBefore(restartedAt),
        scene::lately);
    scene.books().endLeases();
    Audit.passes(scene);
  }

  private void bulkTakes(Duration time) {
    FakeAnswer slowly = status(202).delayed(time);
    scene.script().answersBy(request -> request.path().endsWith("/bulk") ? slowly : status(202));
  }

  private void manyOrdersWait() {
    scene.shop().order(ORDERS, AT_A_TIME);
    assertEquals(Set.of("queued"), scene.shop().outcomes());
    assertEquals(ORDERS, scene.books().waiting());
  }

  private void hearsOfRecovery(RunningRelay relay) {
    scene.tell(relay);
    Await.until(
        "a new order is accepted",
        Scene.RECOVERY,
        () -> scene.shop().order().outcome().equals("accepted"),
        scene::lately);
  }

  private void someArrive() {
    Await.until(
        "some of it arrives",
        Scene.RECOVERY,
        () -> scene.script().timesAccepted().size() > SOME,
        scene::lately);
  }
}
