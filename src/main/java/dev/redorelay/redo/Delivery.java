package dev.redorelay.redo;

import java.time.Duration;

/** What came of handing an event to Redo. */
public sealed interface Delivery {

  /** Redo's last answer; 0 when there was none. */
  int redoStatus();

  /** How many requests were sent. */
  int attempts();

  /** The same, after so many requests that were sent for these events before. */
  Delivery after(int earlier);

  /** The same for an event that goes only with this one, and so was not sent. */
  Delivery ofFollower();

  /** Redo has the event: it said so now, or, without an attempt, earlier. */
  record Accepted(int redoStatus, int attempts) implements Delivery {
    @Override
    public Accepted after(int earlier) {
      return new Accepted(redoStatus, earlier + attempts);
    }

    @Override
    public Accepted ofFollower() {
      return new Accepted(redoStatus, 0);
    }
  }

  /**
   * Redo will never take this event.
   *
   * @param reason why, without anything that the event says
   */
  record Refused(int redoStatus, int attempts, String reason) implements Delivery {
    @Override
    public Refused after(int earlier) {
      return new Refused(redoStatus, earlier + attempts, reason);
    }

    @Override
    public Refused ofFollower() {
      return new Refused(redoStatus, 0, reason);
    }
  }

  /**
   * Redo does not have the event, or did not say so, and may take it later.
   *
   * @param reason what stood in the way, for an operator
   * @param retryAfter how long it makes no sense to try again
   */
  record Undelivered(int redoStatus, int attempts, String reason, Duration retryAfter)
      implements Delivery {

    /** Whether it was tried, and Redo was in trouble or did not answer. */
    public boolean isTrouble() {
      return attempts > 0 && Answer.of(redoStatus) == Answer.TROUBLE;
    }

    /** Whether Redo asked for fewer requests. */
    public boolean isLimited() {
      return Answer.of(redoStatus) == Answer.LIMITED;
    }

    @Override
    public Undelivered after(int earlier) {
      return new Undelivered(redoStatus, earlier + attempts, reason, retryAfter);
    }

    @Override
    public Undelivered ofFollower() {
      return new Undelivered(redoStatus, 0, reason, retryAfter);
    }
  }
}
