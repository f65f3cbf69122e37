package dev.redorelay.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redorelay.redo.Delivery;
import dev.redorelay.relay.Translation.Translated;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeTest {

  private static final Delivery ACCEPTED = new Delivery.Accepted(202, 1);
  private static final Delivery REFUSED = new Delivery.Refused(400, 1, "refused");

  @Test
  void the_longest_wait_is_the_worst() {
    Outcome worst = new Outcome.Undelivered("long", Duration.ofMinutes(1));
    assertEquals(worst, worst(undelivered("short", 1), REFUSED, undelivered("long", 60)));
    assertEquals(worst, worst(undelivered("long", 60), undelivered("short", 1), ACCEPTED));
    assertEquals(worst, worst(REFUSED, undelivered("long", 60), undelivered("as long", 60)));
  }

  @Test
  void a_refusal_is_worse_than_what_is_malformed_or_accepted() {
    Outcome refused = new Outcome.Refused("refused");
    assertEquals(refused, worst(REFUSED, ACCEPTED));
    assertEquals(
        refused,
        Outcome.worst(new Translated(List.of(), Optional.of("malformed")), List.of(REFUSED)));
  }

  @Test
  void nothing_is_worse_than_accepted_when_all_is() {
    assertEquals(new Outcome.Accepted(List.of()), worst(ACCEPTED, ACCEPTED));
  }

  private static Outcome worst(Delivery... deliveries) {
    return Outcome.worst(new Translated(List.of()), List.of(deliveries));
  }

  private static Delivery undelivered(String reason, long seconds) {
    return new Delivery.Undelivered(503, 1, reason, Duration.ofSeconds(seconds));
  }
}
