package dev.redorelay.operator;

import dev.redorelay.queue.Deposit;
import dev.redorelay.queue.Letter;
import dev.redorelay.queue.Letters;
import dev.redorelay.queue.Letters.Filter;
import dev.redorelay.queue.Letters.KeptLetter;
import dev.redorelay.queue.Letters.Page;
import dev.redorelay.queue.Queue;
import dev.redorelay.relay.Outcome;
import dev.redorelay.relay.Relay;
import dev.redorelay.relay.Wording;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Gives dead letters another chance: events wait again, and webhooks are read once more. */
@Singleton
final class Replaying {

  private static final int AT_ONCE = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Desk desk;
  private final Relay relay;
  private final Queue queue;
  private final InstantSource clock;

  Replaying(Desk desk, Relay relay, Queue queue, InstantSource clock) {
    this.desk = desk;
    this.relay = relay;
    this.queue = queue;
    this.clock = clock;
  }

  /**
   * What came of it.
   *
   * @param replayed events that wait again, and webhooks that have become events or need not
   * @param tooOld events whose {@code max-age} has ended
   * @param stillDead webhooks that could not be read again; each has its new reason
   */
  record Result(long replayed, long tooOld, long stillDead) {}

  Result replay(Filter dead) {
    Letters letters = desk.letters();
    Letters.Replayed events = letters.replay(dead);
    long read = 0;
    long stillDead = 0;
    Optional<Long> before = Optional.empty();
    do {
      Page page = letters.list(dead, before, AT_ONCE);
      List<KeptLetter> webhooks = page.letters().stream().filter(Replaying::isWebhook).toList();
      long ended = webhooks.stream().filter(kept -> endsWell(letters, kept.id())).count();
      read += ended;
      stillDead += webhooks.size() - ended;
      before = page.next();
    } while (before.isPresent());
    return new Result(events.replayed() + read, events.tooOld(), stillDead);
  }

  private static boolean isWebhook(KeptLetter kept) {
    return kept.letter().kind() == Letter.Kind.WEBHOOK;
  }

  /** What somebody else has replayed or deleted in between has ended, too. */
  private boolean endsWell(Letters letters, long id) {
    return letters.find(id).map(kept -> endsWell(letters, kept)).orElse(true);
  }

  private boolean endsWell(Letters letters, KeptLetter kept) {
    Outcome outcome = relay.relayAgain(kept.letter());
    boolean well = isRead(outcome);
    if (well) {
      letters.delete(Wish.dead(kept.id()));
    } else {
      tell(kept, whyDead(outcome));
    }
    return well;
  }

  /** An event of it that Redo refuses has become a letter of its own, and takes its place. */
  private static boolean isRead(Outcome outcome) {
    return outcome instanceof Outcome.Accepted
        || outcome instanceof Outcome.Queued
        || outcome instanceof Outcome.Ignored
        || (outcome instanceof Outcome.Kept kept && !kept.unread());
  }

  /** It was signed well when it came: since then its secret has gone. */
  private static String whyDead(Outcome outcome) {
    String reason = Wording.reason(outcome);
    return outcome instanceof Outcome.Unsigned
        ? reason + ": if its secret was rotated since, the old one has to be listed still"
        : reason;
  }

  /** It is in the queue already: only its reason changes. */
  private void tell(KeptLetter kept, String reason) {
    queue.keep(
        List.of(new Deposit(kept.letter(), true, kept.attempts(), reason, clock.instant())),
        PATIENCE);
  }
}
