package dev.redorelay.queue;

import dev.redorelay.queue.Backlog.Claim;
import dev.redorelay.redo.Mistake;
import dev.redorelay.redo.RedoClient;
import dev.redorelay.store.Store;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Drains one store: several requests side by side while Redo takes them. While it does not, one
 * event at a time, with growing pauses: so one event that Redo fails at each time is soon left
 * behind by the others.
 */
final class StoreDrain {

  private static final Logger LOG = Logger.getLogger("dev.redorelay.drain");

  /** With one alone, Redo's own time and the database's would set the pace. */
  private static final int SIDE_BY_SIDE = 4;

  /** So many failures in a row are Redo's trouble, and not that of one event. */
  private static final int LONG_TROUBLE = 3;

  private static final Duration AFTER_A_MISTAKE = Duration.ofMinutes(1);

  private final Store store;
  private final Means means;
  private final Health health = new Health();
  private final Semaphore places = new Semaphore(SIDE_BY_SIDE);
  private final AtomicBoolean busy = new AtomicBoolean();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean closed;

  StoreDrain(Store store, Means means) {
    this.store = store;
    this.means = means;
  }

  /**
   * What all stores' drains use.
   *
   * @param maxAge how long an event may wait
   */
  record Means(Backlog backlog, RedoClient redo, Duration maxAge, InstantSource clock) {}

  /** Drains what is due, in the background, unless that is being done or Redo needs a rest. */
  void drain() {
    if (!closed && !health.isResting() && busy.compareAndSet(false, true)) {
      inBackground(this::drainAll);
    }
  }

  private void drainAll() {
    try {
      means.backlog().expire(store.name(), means.clock().instant().minus(means.maxAge()));
      boolean more = true;
      while (more) {
        more = drainOne();
      }
    } catch (QueueOutage outage) {
      LOG.warnf("outcome=outage store=%s reason=\"%s\"", store.name(), outage.getMessage());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } finally {
      busy.set(false);
    }
  }

  /** Claims and sends what goes into one request; false when nothing is due or may be sent. */
  private boolean drainOne() throws InterruptedException {
    boolean good = health.isGood();
    int taken = good ? 1 : SIDE_BY_SIDE;
    places.acquire(taken);
    boolean sending = false;
    try {
      if (!closed && !health.isResting()) {
        List<Claim> claims = means.backlog().claim(store.name(), good ? Backlog.MOST_AT_ONCE : 1);
        sending = !claims.isEmpty() && inBackground(() -> send(claims, taken));
      }
    } finally {
      if (!sending) {
        places.release(taken);
      }
    }
    return sending;
  }

  /** False when the relay is stopping. What was claimed then is free again when its lease ends. */
  private boolean inBackground(Runnable work) {
    try {
      threads.execute(work);
      return true;
    } catch (RejectedExecutionException stopping) {
      return false;
    }
  }

  private void send(List<Claim> claims, int taken) {
    Shipment shipment = new Shipment(store, means, health);
    try {
      shipment.send(claims);
    } catch (QueueOutage outage) {
      // Redo may have these: they are sent again when their lease has ended, and Redo drops them
      LOG.warnf("outcome=outage store=%s reason=\"%s\"", store.name(), outage.getMessage());
    } catch (RuntimeException | Error mistake) {
      health.notTried(AFTER_A_MISTAKE);
      LOG.errorf("outcome=mistake store=%s reason=\"%s\"", store.name(), Mistake.where(mistake));
      shipment.postpone(claims);
    } finally {
      places.release(taken);
    }
  }

  /** Redo takes events again. After a long trouble, most letters wait for moments far ahead. */
  void recovered() {
    if (health.good() >= LONG_TROUBLE) {
      inBackground(this::hurry);
    }
  }

  private void hurry() {
    try {
      means.backlog().hurry(store.name());
    } catch (QueueOutage outage) {
      LOG.warnf("outcome=outage store=%s reason=\"%s\"", store.name(), outage.getMessage());
    }
  }

  /** Starts nothing more. */
  void close() {
    closed = true;
    threads.shutdown();
  }

  /** Waits for what is on its way, but no longer than this. */
  void awaitEnd(Duration patience) {
    try {
      threads.awaitTermination(Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /** Cuts short what is still on its way. */
  void cutShort() {
    threads.shutdownNow();
  }
}
