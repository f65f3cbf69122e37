package dev.redorelay.faults;

import static dev.redorelay.fakes.FakeAnswer.garbage;
import static dev.redorelay.fakes.FakeAnswer.hangs;
import static dev.redorelay.fakes.FakeAnswer.resetAfterReading;
import static dev.redorelay.fakes.FakeAnswer.resetBeforeReading;
import static dev.redorelay.fakes.FakeAnswer.status;
import static dev.redorelay.fakes.FakeAnswer.takenThenHangs;
import static dev.redorelay.fakes.FakeAnswer.takenThenReset;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.redorelay.fakes.FakeAnswer;
import dev.redorelay.fakes.ReceivedRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Redo in every kind of trouble, each store in one of its own, on one relay. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadDayIT {

  private static final int ORDERS_A_SECOND = 10;
  private static final Duration TROUBLE = Duration.ofSeconds(3);
  private static final Duration PEACE = Duration.ofSeconds(1);

  /** Where this machine leaves threads waiting for longer, answers come too late for an attempt. */
  private static final Duration MUCH_TO_DO = Duration.ofMillis(100);

  /** A store whose Redo is never in trouble. */
  private static final String WELL = "well";

  private final Map<String, Function<ReceivedRequest, FakeAnswer>> troubles = troubles();
  private Scene scene;

  private static Map<String, Function<ReceivedRequest, FakeAnswer>> troubles() {
    FakeAnswer limited = status(429);
    Map<String, FakeAnswer> always = new LinkedHashMap<>();
    always.put("limited", limited);
    always.put("limitedforawhile", limited.header("Retry-After", "2"));
    always.put("broken", status(500));
    always.put("unavailable", status(503));
    always.put("unavailableforawhile", status(503).header("Retry-After", "1"));
    always.put("resetting", resetBeforeReading());
    always.put("resettinglater", resetAfterReading());
    always.put("takingandresetting", takenThenReset());
    always.put("hanging", hangs());
    always.put("takingandhanging", takenThenHangs());
    always.put("garbled", garbage());
    always.put("veryslow", status(202).delayed(Duration.ofSeconds(2)));
    Map<String, Function<ReceivedRequest, FakeAnswer>> troubles = new LinkedHashMap<>();
    always.forEach((shop, answer) -> troubles.put(shop, request -> answer));
    troubles.put("limiteduntil", request -> limited.header("Retry-After", inTwoSeconds()));
    return troubles;
  }

  private static String inTwoSeconds() {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        Instant.now().plusSeconds(2).atOffset(ZoneOffset.UTC));
  }

  @BeforeAll
  void one_relay_for_many_shops() {
    List<String> shops = new ArrayList<>(troubles.keySet());
    shops.addAll(List.of(WELL, "slow"));
    scene = Scene.set(shops.toArray(String[]::new));
    scene.script("slow").alwaysAnswers(status(202).delayed(Duration.ofMillis(20)));
    scene.with("RELAY_DEADLINE", "2s").with("RELAY_REDO_ATTEMPT_TIMEOUT", "600ms").startRelay();
  }

  @AfterAll
  void it_ends() {
    scene.close();
  }

  @Test
  void each_store_has_a_trouble_of_its_own() {
    ordersComeInDuring(PEACE);
    Await.until("the relay is warm", Scene.RECOVERY, () -> isAccepted(scene.shop(WELL).order()));
    long before = scene.shop(WELL).answers().size();
    troubles.forEach((shop, trouble) -> scene.script(shop).answersBy(trouble));
    ordersComeInDuring(TROUBLE);
    troubles.keySet().forEach(shop -> scene.script(shop).answers());
    ordersComeInDuring(PEACE);
    Audit.passes(scene);
    assumeTrue(scene.stalls().longest().compareTo(MUCH_TO_DO) < 0, "the machine stood still");
    theQueueTookWhatRedoDidNot();
    assertTrue(
        scene.shop(WELL).answers().stream().skip(before).allMatch(BadDayIT::isAccepted),
        () -> "another store's trouble touches it:\n" + scene.logsOf(WELL, "queued"));
  }

  @Test
  void redo_is_gone_and_comes_back() {
    scene.redo().goAway();
    ordersComeInDuring(PEACE);
    scene.redo().comeBack();
    ordersComeInDuring(PEACE);
    Audit.passes(scene);
  }

  private void ordersComeInDuring(Duration time) {
    List<OrderingShop.Rush> rushes =
        scene.shops().stream().map(shop -> shop.rush(ORDERS_A_SECOND)).toList();
    Await.sleep(time);
    rushes.forEach(OrderingShop.Rush::end);
  }

  private static boolean isAccepted(OrderingShop.Answer answer) {
    return answer.outcome().equals("accepted");
  }

  private void theQueueTookWhatRedoDidNot() {
    for (String shop : troubles.keySet()) {
      assertTrue(outcomes(shop).contains("queued"), () -> shop + " queued nothing");
      assertFalse(outcomes(shop).contains(""), () -> shop + " was told to come again");
    }
  }

  private Set<String> outcomes(String shop) {
    return scene.shop(shop).outcomes();
  }
}
