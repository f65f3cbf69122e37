package dev.redorelay.store;

import java.net.URI;
import java.time.Duration;

/**
 * What is configured for all stores together.
 *
 * @param deadline the whole answer to a webhook comes within this, from the end of the request
 * @param maxBody the largest body taken, in bytes
 * @param redo how Redo is called
 * @param dedupeSize how many accepted uniqueIds are remembered; 0 for none
 */
public record RelaySettings(Duration deadline, long maxBody, Redo redo, long dedupeSize) {

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
}
