package dev.redorelay.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/** Says in the log that letters could not be kept: each reason at once, then every ten seconds. */
final class Outages {

  private static final Logger LOG = Logger.getLogger("dev.redorelay.queue");
  private static final Duration SILENCE = Duration.ofSeconds(10);

  private final InstantSource clock;
  private final Map<String, Silence> silences = new HashMap<>();

  Outages(InstantSource clock) {
    this.clock = clock;
  }

  /** A reason that was told lately, and how often it came since. */
  private record Silence(Instant since, long unsaid) {}

  /** Letters were not kept, for this reason, which is of a few and tells nothing of a letter. */
  synchronized void tell(String reason, int letters) {
    Instant now = clock.instant();
    Silence silence = silences.getOrDefault(reason, new Silence(Instant.MIN, 0));
    boolean quiet = !now.isBefore(silence.since()) && now.isBefore(silence.since().plus(SILENCE));
    if (quiet) {
      silences.put(reason, new Silence(silence.since(), silence.unsaid() + letters));
      return;
    }
    silences.put(reason, new Silence(now, 0));
    LOG.errorf(
        "outcome=not-kept letters=%d unsaid=%d reason=\"%s\"", letters, silence.unsaid(), reason);
  }
}
