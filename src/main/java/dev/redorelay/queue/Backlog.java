package dev.redorelay.queue;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The letters that wait, as the drain sees them. A letter that is claimed is nobody else's until it
 * is settled or its lease of a minute ends, so that several relays share a queue without sending
 * twice. All of it throws {@link QueueOutage} when the queue cannot be read or written.
 */
interface Backlog {

  /** The stores of which a letter could be claimed now. */
  Set<String> storesWithWork();

  /** The most letters that go into one request to Redo. */
  int MOST_AT_ONCE = 100;

  /**
   * Claims letters of a store that are due, first those that were postponed least, and of these the
   * oldest: up to so many, and as many as fit into one request to Redo (4,900,000 bytes; the first
   * always). One that follows another that still waits is not claimed.
   */
  List<Claim> claim(String store, int most);

  /** Claims as many as go into one request. */
  default List<Claim> claim(String store) {
    return claim(store, MOST_AT_ONCE);
  }

  /** Redo has these: they leave the queue. */
  void drained(List<Claim> claims);

  /**
   * Redo will never take this: it becomes a dead letter, and with it what follows it.
   *
   * @param attempts the requests sent for it this time
   * @return whether it did: not when its lease was lost to another relay
   */
  boolean dead(Claim claim, int attempts, String reason);

  /** Redo did not take these: they wait again, each until its own moment. */
  void postponed(List<Postponed> postponed);

  /** Redo takes letters again: all that wait for their moment are due at once. */
  void hurry(String store);

  /**
   * Makes dead letters of a store's that have waited since before this, or that were good until
   * before now; except those that are claimed.
   */
  void expire(String store, Instant waitingSince);

  /**
   * A letter that was claimed.
   *
   * @param id its row
   * @param lease names this claim: once another relay has claimed the letter, it is no longer this
   * @param attempts the requests sent for it so far
   * @param postponements how often it was postponed after it was tried from the queue
   * @param tooOld whether its event type's {@code max-age} has ended
   */
  record Claim(
      long id,
      String lease,
      String store,
      String uniqueId,
      Content content,
      int attempts,
      int postponements,
      boolean tooOld) {}

  /**
   * A letter that waits again.
   *
   * @param attempts the requests sent for it this time
   * @param dueAt when it may be claimed next
   */
  record Postponed(Claim claim, int attempts, String reason, Instant dueAt) {}
}
