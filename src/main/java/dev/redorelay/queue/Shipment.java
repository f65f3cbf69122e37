package dev.redorelay.queue;

import dev.redorelay.queue.Backlog.Claim;
import dev.redorelay.queue.Backlog.Postponed;
import dev.redorelay.redo.Delivery;
import dev.redorelay.redo.Delivery.Undelivered;
import dev.redorelay.redo.UniqueId;
import dev.redorelay.redo.WrittenEvent;
import dev.redorelay.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;

/** One request's worth of letters on their way to Redo, and what becomes of each. */
final class Shipment {

  private static final Logger LOG = Logger.getLogger("dev.redorelay.drain");

  private final Store store;
  private final StoreDrain.Means means;
  private final Health health;
  private final List<Claim> accepted = new ArrayList<>();
  private final List<Postponed> postponed = new ArrayList<>();

  Shipment(Store store, StoreDrain.Means means, Health health) {
    this.store = store;
    this.means = means;
    this.health = health;
  }

  void send(List<Claim> claims) {
    List<Claim> fresh = new ArrayList<>();
    for (Claim claim : claims) {
      if (claim.tooOld()) {
        bury(claim, 0, "too old");
      } else {
        fresh.add(claim);
      }
    }
    if (!fresh.isEmpty()) {
      settle(fresh, new Sieve<>(this::deliver).sift(fresh));
    }
  }

  private List<Delivery> deliver(List<Claim> claims) {
    return means.redo().drain(store, claims.stream().map(Shipment::event).toList());
  }

  private static WrittenEvent event(Claim claim) {
    return WrittenEvent.of(new UniqueId(claim.uniqueId()), claim.content().bytes());
  }

  private void settle(List<Claim> claims, Sieve.Sifted sifted) {
    // set when the relay stops; what is settled now need not be sent again later
    boolean stopping = Thread.interrupted();
    for (int i = 0; i < claims.size(); i++) {
      settle(claims.get(i), sifted.deliveries().get(i));
    }
    if (!accepted.isEmpty()) {
      means.backlog().drained(accepted);
      LOG.infof("outcome=drained store=%s events=%d", store.name(), accepted.size());
    }
    if (!stopping) {
      // before what was not taken is free again, or it would be claimed once more at once
      judge(sifted);
    }
    if (!postponed.isEmpty()) {
      means.backlog().postponed(postponed);
    }
  }

  /** After a mistake of ours, which the same letters may bring about again: each by itself. */
  void postpone(List<Claim> claims) {
    try {
      means
          .backlog()
          .postponed(
              claims.stream()
                  .map(one -> new Postponed(one, 1, "a mistake of the relay's own", later(one)))
                  .toList());
    } catch (QueueOutage outage) {
      LOG.warnf("outcome=outage store=%s reason=\"%s\"", store.name(), outage.getMessage());
    }
  }

  private void settle(Claim claim, Delivery delivery) {
    switch (delivery) {
      case Delivery.Accepted done -> accepted.add(claim);
      case Delivery.Refused(int status, int attempts, String reason) ->
          bury(claim, attempts, reason);
      case Delivery.Undelivered undelivered ->
          postponed.add(
              new Postponed(
                  claim, undelivered.attempts(), undelivered.reason(), dueAt(claim, undelivered)));
    }
  }

  /**
   * What failed waits for itself: it may be one event's own trouble, and not Redo's. What Redo
   * would not look at goes again with all others.
   */
  private Instant dueAt(Claim claim, Undelivered undelivered) {
    return undelivered.isTrouble() ? later(claim) : means.clock().instant();
  }

  private Instant later(Claim claim) {
    return means.clock().instant().plus(Backoff.after(claim.postponements() + 1));
  }

  private void bury(Claim claim, int attempts, String reason) {
    if (means.backlog().dead(claim, attempts, reason)) {
      LOG.errorf(
          "outcome=dead store=%s uniqueIds=%s attempts=%d reason=\"%s\"",
          store.name(), claim.uniqueId(), claim.attempts() + attempts, reason.replace('"', '\''));
    }
  }

  private void judge(Sieve.Sifted sifted) {
    List<Undelivered> failed =
        sifted.deliveries().stream()
            .filter(Undelivered.class::isInstance)
            .map(Undelivered.class::cast)
            .sorted(Comparator.comparing(Undelivered::retryAfter).reversed())
            .toList();
    if (failed.isEmpty()) {
      health.good();
      return;
    }
    Undelivered worst = failed.getFirst();
    if (sifted.isWell()) {
      health.good();
    } else if (failed.stream().anyMatch(one -> one.isTrouble() || one.isLimited())) {
      health.failed(worst.retryAfter());
    } else {
      health.notTried(worst.retryAfter());
    }
    LOG.warnf(
        "outcome=postponed store=%s events=%d redoStatus=%d reason=\"%s\"",
        store.name(), failed.size(), worst.redoStatus(), worst.reason().replace('"', '\''));
  }
}
