package dev.redorelay.queue;

/** The queue cannot be read or written now: the disk is full, the database away or too slow. */
public final class QueueOutage extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  QueueOutage(String reason) {
    super("the queue cannot be used: " + reason);
    this.reason = reason;
  }

  /** Why, for a log or an operator; it tells nothing of a letter. */
  public String reason() {
    return reason;
  }
}
