package dev.redorelay.relay;

import dev.redorelay.redo.Delivery;
import dev.redorelay.relay.Translation.Fact;
import dev.redorelay.relay.Translation.Translated;
import java.time.Duration;
import java.util.List;

/** How a webhook's journey ended. */
public sealed interface Outcome {

  /** Redo has every event of the webhook. */
  record Accepted(List<Event> events) implements Outcome {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /**
   * Redo does not have every event of the webhook yet, and the queue has the others.
   *
   * @param reason why they could not be delivered at once
   */
  record Queued(String reason, List<Event> events) implements Outcome {
    public Queued {
      events = List.copyOf(events);
    }
  }

  /**
   * An event was refused for good, or the body is not what the platform documents. It is kept as a
   * dead letter.
   *
   * @param unread whether the webhook itself is kept, as not all of it could be read; else only
   *     events are
   */
  record Kept(String reason, List<Event> events, boolean unread) implements Outcome {
    public Kept {
      events = List.copyOf(events);
    }
  }

  /** There was nothing to send. */
  record Ignored(String reason) implements Outcome {}

  /** Redo refused an event for good, and there is no queue to keep it in. */
  record Refused(String reason) implements Outcome {}

  /**
   * Redo cannot take an event now, and it is not in a queue either.
   *
   * @param retryAfter how long it makes no sense to try again
   */
  record Undelivered(String reason, Duration retryAfter) implements Outcome {}

  /** Redo does not have an event, and the queue could not keep it. */
  record NotKept() implements Outcome {}

  /** What the webhook asks to erase is still in the queue. */
  record NotErased(String reason) implements Outcome {}

  /**
   * The body is not what the platform documents, and there is no queue to keep it in; or it asks to
   * erase, and is not kept for that reason.
   */
  record Malformed(String detail) implements Outcome {}

  /**
   * Nobody knows who sent this.
   *
   * @param missing the headers that are missing, the signature among them; none when it is wrong
   */
  record Unsigned(List<String> missing) implements Outcome {
    public Unsigned {
      missing = List.copyOf(missing);
    }
  }

  /** Headers that the platform always sends are missing. */
  record HeadersMissing(List<String> names) implements Outcome {
    public HeadersMissing {
      names = List.copyOf(names);
    }
  }

  /** The webhook is for no configured platform or store. */
  record Unknown() implements Outcome {}

  /**
   * The body is larger than is taken.
   *
   * @param maxBody the most that is taken, in bytes
   */
  record TooLarge(long maxBody) implements Outcome {}

  /**
   * A mistake of ours. The platform sends the webhook again, so nothing is lost.
   *
   * @param where the exception's type and place; its message may quote the body
   */
  record Mistake(String where) implements Outcome {
    static Mistake of(Throwable e) {
      return new Mistake(dev.redorelay.redo.Mistake.where(e));
    }
  }

  /** The body did not come to its end. */
  record Incomplete() implements Outcome {}

  /** An event, as an answer to the platform names it. */
  record Event(String eventName, String uniqueId) {}

  /**
   * The worst of what became of a webhook's events: the platform has to hear of that one. Of what
   * is undelivered it is the event that has to wait longest.
   */
  static Outcome worst(Translated translated, List<Delivery> deliveries) {
    Outcome worst =
        translated
            .malformed()
            .<Outcome>map(Malformed::new)
            .orElseGet(() -> new Accepted(events(translated)));
    for (Delivery delivery : deliveries) {
      switch (delivery) {
        case Delivery.Undelivered(int status, int attempts, String reason, Duration retryAfter) -> {
          if (!(worst instanceof Undelivered before)
              || before.retryAfter().compareTo(retryAfter) < 0) {
            worst = new Undelivered(reason, retryAfter);
          }
        }
        case Delivery.Refused(int status, int attempts, String reason) -> {
          if (!(worst instanceof Undelivered)) {
            worst = new Refused(reason);
          }
        }
        case Delivery.Accepted accepted -> {
          // no worse than what is there
        }
      }
    }
    return worst;
  }

  /** The events as an answer names them. */
  static List<Event> events(Translated translated) {
    return translated.facts().stream().map(Outcome::event).toList();
  }

  private static Event event(Fact fact) {
    return new Event(fact.event().eventName(), fact.event().uniqueId().value());
  }
}
