package dev.redorelay.relay;

import java.time.Duration;
import java.util.List;

/** Outcomes in words, for logs, metrics and an operator. */
public final class Wording {

  private Wording() {}

  /** Why it ended so; "" where there is nothing to say. It tells nothing of a person. */
  public static String reason(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused(String reason) -> reason;
      case Outcome.Kept(String reason, List<Outcome.Event> events, boolean unread) -> reason;
      case Outcome.Queued(String reason, List<Outcome.Event> events) -> reason;
      case Outcome.Malformed(String detail) -> detail;
      case Outcome.Mistake(String where) -> where;
      case Outcome.Undelivered(String reason, Duration retryAfter) -> reason;
      case Outcome.NotKept notKept -> "the queue could not keep it";
      case Outcome.NotErased(String reason) -> "the queue could not erase: " + reason;
      case Outcome.Accepted accepted -> "";
      case Outcome.Ignored(String reason) -> reason;
      case Outcome.Unsigned(List<String> missing) ->
          missing.isEmpty() ? "signature wrong" : missing(missing);
      case Outcome.HeadersMissing(List<String> names) -> missing(names);
      case Outcome.Unknown unknown -> "no such platform, store or source";
      case Outcome.TooLarge(long maxBody) -> "body over " + maxBody + " bytes";
      case Outcome.Incomplete incomplete -> "the body did not come to its end";
    };
  }

  private static String missing(List<String> headers) {
    return "missing " + String.join(", ", headers);
  }

  /** What logs and metrics call it. */
  static String name(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted accepted -> "accepted";
      case Outcome.Queued queued -> "queued";
      case Outcome.Kept kept -> "refused";
      case Outcome.Ignored ignored -> "ignored";
      case Outcome.Refused refused -> "refused";
      case Outcome.Undelivered undelivered -> "undelivered";
      case Outcome.NotKept notKept -> "not_kept";
      case Outcome.NotErased notErased -> "not_erased";
      case Outcome.Malformed malformed -> "malformed";
      case Outcome.Mistake mistake -> "mistake";
      case Outcome.Unsigned unsigned -> "unsigned";
      case Outcome.HeadersMissing missing -> "headers_missing";
      case Outcome.Unknown unknown -> "unknown";
      case Outcome.TooLarge large -> "too_large";
      case Outcome.Incomplete incomplete -> "incomplete";
    };
  }
}
