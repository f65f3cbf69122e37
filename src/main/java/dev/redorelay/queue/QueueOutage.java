package dev.redorelay.queue;

/**
 * The queue cannot be read or written now: the disk is full, the database away or too slow. Its
 * message is fit for a log and an operator.
 */
public final class QueueOutage extends RuntimeException {

  private static final long serialVersionUID = 1L;

  QueueOutage(String message) {
    super(message);
  }
}
