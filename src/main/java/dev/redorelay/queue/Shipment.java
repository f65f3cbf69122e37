package dev.redorelay.queue;

import dev.redorelay.queue.Backlog.Claim;
import dev.redorelay.queue.Backlog.Postponed;
import dev.redorelay.redo.Delivery;
import dev.redorelay.redo.Delivery.Undelivered;
import dev.redorelay.redo.UniqueId;
import dev.redorelay.redo.WrittenEvent;
import dev.redorelay.store.Store;
import java.time.Duration;
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
      means.backlog().expire(store.name(), means.clock().instant().minus(means.maxAge()));
    }
  }

  private void settle(Claim claim, Delivery delivery) {
    switch (delivery) {
      case Delivery.Accepted done -> accepted.add(claim);
      case Delivery.Refused(int status, int attempts, String reason) ->
          bury(claim, attempts, reason);
      case Delivery.Undelivered(int status, int attempts, String reason, Duration retryAfter) ->
          postponed.add(new Postponed(claim, attempts, reason, dueAt(claim, attempts > 0)));
    }
  }

  /** What was tried waits each for itself: it may be one event's own trouble, and not Redo's. */
  private Instant dueAt(Claim claim, boolean tried) {
    Instant now = means.clock().instant();
    return tried ? now.plus(Backoff.after(claim.postponements() + 1)) : now;
  }

  private void bury(Claim claim, int attempts, String reason) {
    means.backlog().dead(claim, attempts, reason);
    LOG.errorf(
        "outcome=dead store=%s uniqueIds=%s attempts=%d reason=\"%s\"",
        store.name(), claim.uniqueId(), claim.attempts() + attempts, reason.replace('"', '\''));
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
    } else if (failed.stream().anyMatch(each -> each.attempts() > 0)) {
      health.failed(worst.retryAfter());
    } else {
      health.notTried(worst.retryAfter());
    }
    LOG.warnf(
        "outcome=postponed store=%s events=%d redoStatus=%d reason=\"%s\"",
        store.name(), failed.size(), worst.redoStatus(), worst.reason().replace('"', '\''));
  }
}
