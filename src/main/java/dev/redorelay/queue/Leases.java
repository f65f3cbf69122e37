package dev.redorelay.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * When a letter may be claimed, and for how long it then is nobody else's. Where times are further
 * ahead than they are ever set, the clock was put back since: they count as past.
 */
final class Leases {

  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final Duration LONGEST_LEASE = Duration.ofMinutes(2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(20);

  private Leases() {}

  /** A name that no lease had before, in no process. */
  static String newName() {
    return UUID.randomUUID().toString();
  }

  static Instant end(Instant now) {
    return now.plus(LEASE);
  }

  /** The condition that a letter waits and is not claimed. */
  static Sql addFree(Sql sql, Instant now) {
    return sql.add("state = 'WAITING'")
        .add("AND (lease_until IS NULL OR lease_until <= ?", now)
        .add("OR lease_until > ?)", now.plus(LONGEST_LEASE));
  }

  /** The condition that a letter may be claimed, if it follows none. */
  static Sql addDue(Sql sql, Instant now) {
    return addFree(sql, now).add("AND (due_at <= ? OR due_at > ?)", now, now.plus(LONGEST_WAIT));
  }
}
