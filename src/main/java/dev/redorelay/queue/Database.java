package dev.redorelay.queue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.sql.Connection;
import java.sql.SQLException;

/** Where the letters are, and in what one database's SQL differs from another's. */
interface Database extends AutoCloseable {

  /**
   * Prepares the database at start: makes what is missing and takes it into use.
   *
   * @throws ConfigurationException naming the key that leads there and what to do about it
   */
  Connection open();

  /** One more connection, or one in place of a broken one. */
  Connection connect() throws SQLException;

  /** Begins a transaction. */
  void begin(Connection connection) throws SQLException;

  /** Ends a transaction; what was done in it is on disk then. */
  void commit(Connection connection) throws SQLException;

  /** Ends a transaction as if it had never been. */
  void rollback(Connection connection) throws SQLException;

  /** Lets nothing of what was deleted stay on disk, as far as this is the relay's to do. */
  void scrub(Connection connection) throws SQLException;

  /** How many threads may work at the same time. */
  boolean takesSeveralWriters();

  /** What follows a query whose rows are to be changed, and that others are changing skips. */
  String forUpdate();

  /** Whether a text contains another, as a condition. */
  String contains(String text, String piece);

  /** Whether the same again may well succeed, on a new connection where this one is broken. */
  boolean isPassing(SQLException trouble);

  /**
   * What is wrong, for a log. Never the message of the exception, which may quote what is in a
   * letter.
   */
  String complaint(SQLException trouble);

  /** Lets go of what {@link #open()} took, after the last connection is closed. */
  @Override
  void close();
}
