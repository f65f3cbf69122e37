package dev.redorelay.queue;

import java.sql.Connection;
import java.time.InstantSource;

/**
 * Who works in the queue. A file takes one clerk, who then keeps letters and does all else in
 * turns; in a shared database another does all else, so that keeping never waits for it.
 */
record Office(
    Database database,
    Clerk writer,
    Clerk clerk,
    Intake intake,
    Waiting waiting,
    KeptLetters letters) {

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

  void close() {
    clerk.close();
    writer.close();
    database.close();
  }
}
