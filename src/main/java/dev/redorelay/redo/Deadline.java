package dev.redorelay.redo;

import java.time.Duration;

/**
 * The moment by which a webhook has to be answered. All of its events share it.
 *
 * @param nanoTime as {@link System#nanoTime()} counts
 */
public record Deadline(long nanoTime) {

  /** This long from now. */
  public static Deadline in(Duration duration) {
    return after(System.nanoTime(), duration);
  }

  /** This long after a moment, as {@link System#nanoTime()} counts. */
  public static Deadline after(long nanoTime, Duration duration) {
    return new Deadline(nanoTime + duration.toNanos());
  }

  /**
   * The end of the first of so many equal parts of the time that is left, but no part is shorter
   * than this while there is so much: what is cut short each time never comes to its end.
   */
  public Deadline share(int parts, Duration atLeast) {
    Duration remaining = remaining();
    Duration share = remaining.dividedBy(parts);
    Duration least = remaining.compareTo(atLeast) < 0 ? remaining : atLeast;
    return in(share.compareTo(least) < 0 ? least : share);
  }

  /** An earlier one. */
  public Deadline earlierBy(Duration duration) {
    return new Deadline(nanoTime - duration.toNanos());
  }

  /** How long there is left; negative when it is over. */
  public Duration remaining() {
    return Duration.ofNanos(nanoTime - System.nanoTime());
  }
}
