package dev.redorelay.redo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A line of requests before a {@link Pace}, as {@link Limiter} makes them stand, without a clock.
 */
class PaceSimulationTest {

  private static final long MILLISECOND = 1_000_000;
  private static final long SECOND = 1_000 * MILLISECOND;
  private static final int REQUESTS = 5_000;

  private final Random random = new Random(80);

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 40, 80, 89, 98})
  void never_starts_over_100_in_any_second(int rate) {
    for (int run = 0; run < 10; run++) {
      List<Long> starts =
          starts(new Pace(rate), arrivals(rate), holds(), random.nextBoolean() ? 0 : SECOND / 4);

      assertTrue(mostInASecond(starts) <= Math.min(100, rate + rate / 8 + 2));
    }
  }

  @Test
  void keeps_to_100_when_the_process_was_frozen() {
    List<Long> starts = starts(new Pace(80), arrivals(80), new ArrayDeque<>(), 10 * SECOND);

    assertTrue(mostInASecond(starts) <= 91);
  }

  @Test
  void lets_nobody_wait_longer_than_for_those_before() {
    for (int run = 0; run < 10; run++) {
      List<Long> arrivals = arrivals(80);
      List<Long> starts = starts(new Pace(80), arrivals, new ArrayDeque<>(), 0);

      assertEquals(REQUESTS, starts.size());
      for (int i = 0; i < REQUESTS; i++) {
        long arrival = arrivals.get(i);
        long before = starts.subList(0, i).stream().filter(start -> start > arrival).count();
        assertTrue(starts.get(i) - arrival <= (before + 1) * SECOND / 80);
      }
    }
  }

  @Test
  void starts_nothing_while_it_is_held() {
    Deque<Hold> holds = holds();
    List<Hold> all = List.copyOf(holds);
    List<Long> starts = starts(new Pace(80), arrivals(80), holds, SECOND / 10);

    assertEquals(REQUESTS, starts.size());
    for (Hold hold : all) {
      assertTrue(
          starts.stream().noneMatch(at -> hold.at < at && at < hold.at + hold.length.toNanos()));
    }
  }

  private record Hold(long at, Duration length) {}

  /** When each request starts. Who sleeps until its turn wakes up late, by up to so long. */
  private List<Long> starts(Pace pace, List<Long> arrivals, Deque<Hold> holds, long latest) {
    List<Long> starts = new ArrayList<>();
    long now = 0;
    for (long arrival : arrivals) {
      now = Math.max(now, arrival);
      begin(holds, pace, now);
      while (!pace.start(now)) {
        now += pace.untilTurn(now, 0) + random.nextLong(latest + 1);
        begin(holds, pace, now);
      }
      starts.add(now);
    }
    return starts;
  }

  private static void begin(Deque<Hold> holds, Pace pace, long now) {
    while (!holds.isEmpty() && holds.peek().at <= now) {
      pace.hold(holds.peek().at, holds.poll().length);
    }
  }

  /** Now and then many at once, now and then nobody for long, else about as many as may start. */
  private List<Long> arrivals(int rate) {
    List<Long> arrivals = new ArrayList<>();
    long now = 0;
    while (arrivals.size() < REQUESTS) {
      now +=
          switch (random.nextInt(20)) {
            case 0 -> random.nextLong(10 * SECOND);
            case 1, 2, 3 -> 0;
            default -> random.nextLong(2 * SECOND / rate);
          };
      int together = random.nextInt(50) == 0 ? 300 : 1;
      for (int i = 0; i < together && arrivals.size() < REQUESTS; i++) {
        arrivals.add(now);
      }
    }
    return arrivals;
  }

  private Deque<Hold> holds() {
    Deque<Hold> holds = new ArrayDeque<>();
    long at = 0;
    for (int i = 0; i < 20; i++) {
      at += random.nextLong(10 * SECOND);
      holds.add(new Hold(at, Duration.ofMillis(random.nextInt(5_000))));
    }
    return holds;
  }

  private static int mostInASecond(List<Long> starts) {
    int most = 0;
    int first = 0;
    for (int last = 0; last < starts.size(); last++) {
      while (starts.get(last) - starts.get(first) > SECOND) {
        first++;
      }
      most = Math.max(most, last - first + 1);
    }
    return most;
  }
}
