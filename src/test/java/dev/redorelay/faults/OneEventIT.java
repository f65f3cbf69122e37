package dev.redorelay.faults;

import static dev.redorelay.fakes.FakeAnswer.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redorelay.fakes.FakeAnswer;
import dev.redorelay.fakes.ReceivedRequest;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One event that Redo does not take, among many others that have waited with it. */
class OneEventIT {

  private static final int ORDERS = 250;
  private static final int AT_A_TIME = 16;

  /** In the middle of a bulk request. */
  private static final long GUILTY = 142;

  private Scene scene;

  @BeforeEach
  void many_events_wait() {
    scene = Scene.set();
    scene.script().alwaysAnswers(status(503));
    scene.startRelay();
    scene.shop().order(ORDERS, AT_A_TIME);
    assertEquals(ORDERS, scene.books().waiting());
  }

  @AfterEach
  void it_ends() {
    scene.close();
  }

  @Test
  void one_that_Redo_refuses_becomes_a_dead_letter_and_the_others_arrive() {
    scene.script().answersBy(exceptForTheGuilty(status(400)));
    Audit.passes(scene, Set.of(guilty()));
  }

  @Test
  void one_that_Redo_stumbles_over_does_not_hold_up_the_others() {
    scene.script().answersBy(exceptForTheGuilty(status(500)));
    assertTrue(scene.shop().order().isTaken());
    Await.until(
        "all others arrive",
        Scene.RECOVERY,
        () -> scene.script().timesAccepted().size() == ORDERS,
        () -> scene.script().timesAccepted().size() + "\n" + scene.lately());
    scene.script().answers();
    Audit.passes(scene);
  }

  private Function<ReceivedRequest, FakeAnswer> exceptForTheGuilty(FakeAnswer answer) {
    return request -> request.body().contains('"' + guilty() + '"') ? answer : status(202);
  }

  private String guilty() {
    return scene.shop().uniqueId(GUILTY);
  }
}
