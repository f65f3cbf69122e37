package dev.redorelay.store;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What is configured for all stores together.
 *
 * @param deadline the whole answer to a webhook comes within this, from the end of the request
 * @param maxBody the largest body taken, in bytes
 * @param redo how Redo is called
 * @param dedupeSize how many accepted uniqueIds are remembered; 0 for none
 * @param queue where is kept what cannot be delivered now
 * @param adminToken what an operator has to name; empty when there are no endpoints for them
 */
public record RelaySettings(
    Duration deadline,
    long maxBody,
    Redo redo,
    long dedupeSize,
    Queue queue,
    Optional<Secret> adminToken) {

  /**
   * How Redo is called.
   *
   * @param url the address of the API, up to and with its version
   * @param requestsPerSecond attempts per store and process
   * @param connectTimeout how long a connection may take to be made
   * @param attemptTimeout how long one attempt may take in all
   */
  public record Redo(
      URI url, int requestsPerSecond, Duration connectTimeout, Duration attemptTimeout) {}

  /**
   * The queue.
   *
   * @param maxAge how long an event may wait until it becomes a dead letter
   */
  public record Queue(Place place, Duration maxAge) {

    /** Whether there is one. */
    public boolean exists() {
      return !(place instanceof Place.None);
    }
  }

  /** Where the queue is. */
  public sealed interface Place {
    /** There is no queue. */
    record None() implements Place {}

    /**
     * A database of this relay's own.
     *
     * @param path its file
     */
    record Embedded(Path path) implements Place {}

    /**
     * A PostgreSQL database, which several relays may share.
     *
     * @param url its JDBC URL
     */
    record PostgreSql(String url, Optional<String> user, Optional<Secret> password)
        implements Place {}
  }
}
