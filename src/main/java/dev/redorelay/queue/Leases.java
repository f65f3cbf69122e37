package dev.redorelay.queue;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/**
 * When a letter may be claimed, and for how long it then is nobody else's. Where times are further
 * ahead than they are ever set, the clock was put back since: they count as past.
 */
final class Leases {

  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final Duration LONGEST_LEASE = Duration.ofMinutes(2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(20);

  /** Another process's leases have other names. */
  private final String process = HexFormat.of().toHexDigits(new SecureRandom().nextLong());

  private final AtomicLong given = new AtomicLong();

  /** A name that no lease had before. */
  String next() {
    return process + "-" + given.incrementAndGet();
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
