package dev.redorelay.queue;

import java.sql.Connection;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Who works in the queue. A file takes one clerk, who then keeps letters and does all else, and
 * keeping goes first; in a shared database another does all else, so that keeping never waits.
 */
record Office(
    Database database,
    Clerk writer,
    Clerk clerk,
    Intake intake,
    Waiting waiting,
    KeptLetters letters) {

  private static final Duration FAREWELL = Duration.ofSeconds(2);

  static Office open(Database database, InstantSource clock) {
    Connection connection = database.open();
    Clerk writer = new Clerk("queue-writer", database, clock, connection);
    Clerk clerk =
        database.takesSeveralWriters() ? new Clerk("queue-clerk", database, clock, null) : writer;
    return new Office(
        database,
        writer,
        clerk,
        new Intake(writer, new Outages(clock)),
        new Waiting(clerk),
        new KeptLetters(clerk, writer));
  }

  /**
   * Finishes what was handed over before, for two seconds at the most: whoever tells the relay to
   * end waits 10 s, and answering and draining take 7 s of them.
   */
  void close() {
    long latest = System.nanoTime() + FAREWELL.toNanos();
    clerk.leave();
    writer.leave();
    clerk.awaitEnd(Duration.ofNanos(latest - System.nanoTime()));
    writer.awaitEnd(Duration.ofNanos(latest - System.nanoTime()));
    database.close();
  }
}
