package dev.redorelay.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.redorelay.relay.Outcome;
import java.time.Duration;
import java.util.List;

/** How a webhook may end, whatever is in it. That an event is lawful is judged on the way. */
final class Ending {

  private static final int READABLE = 1_000;

  private Ending() {}

  /** A webhook that its platform signed is accepted, ignored or malformed, and is told why. */
  static void isGood(Outcome outcome) {
    switch (outcome) {
      case Outcome.Accepted(List<Outcome.Event> events) ->
          assertFalse(events.isEmpty(), "accepted, but nothing was sent");
      case Outcome.Ignored(String reason) -> explains(reason);
      case Outcome.Malformed(String detail) -> explains(detail);
      case Outcome.Queued queued -> fail("202: " + queued);
      case Outcome.Kept kept -> fail("a dead letter: " + kept);
      case Outcome.NotKept notKept -> fail("503: " + notKept);
      case Outcome.NotErased notErased -> fail("503: " + notErased);
      case Outcome.Refused refused -> fail("502: " + refused);
      case Outcome.Undelivered(String reason, Duration retryAfter) -> fail("503: " + reason);
      case Outcome.Mistake(String where) -> fail("500: " + where);
      case Outcome.Unsigned unsigned -> fail("it was signed: " + unsigned);
      case Outcome.HeadersMissing missing -> fail("it has all headers: " + missing);
      case Outcome.Unknown unknown -> fail("the store is known");
      case Outcome.TooLarge large -> fail("it was not too large");
      case Outcome.Incomplete incomplete -> fail("it came to its end");
    }
  }

  /** A webhook with any headers may be turned away, too. */
  static void isGoodOrTurnedAway(Outcome outcome) {
    boolean turnedAway =
        outcome instanceof Outcome.Unsigned
            || outcome instanceof Outcome.HeadersMissing
            || outcome instanceof Outcome.Unknown;
    if (!turnedAway) {
      isGood(outcome);
    }
  }

  /** A reason stands in a log line and in an answer: one line of plain text, and not the body. */
  private static void explains(String reason) {
    assertFalse(reason.isBlank(), "no reason was given");
    assertTrue(reason.length() < READABLE, "too long to be read: " + reason);
    assertTrue(reason.chars().allMatch(c -> c >= ' ' && c < 0x7f), "not plain: " + reason);
  }
}
