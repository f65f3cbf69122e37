package dev.redorelay.queue;

import dev.redorelay.redo.Recovery;
import dev.redorelay.redo.RedoClient;
import dev.redorelay.store.RelaySettings;
import dev.redorelay.store.Store;
import dev.redorelay.store.Stores;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Delivers what waits in the queue, store by store, as soon as Redo takes it. Each store has a
 * {@link StoreDrain} of its own, so that one store's trouble never touches another.
 */
final class Drain implements Recovery {

  private static final Logger LOG = Logger.getLogger("dev.redorelay.drain");

  /** How often is looked for letters that have become due, or that another relay has left. */
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private static final Duration AFTER_AN_OUTAGE = Duration.ofSeconds(5);

  private final Backlog backlog;
  private final Stores stores;
  private final Map<String, StoreDrain> drains = new ConcurrentHashMap<>();
  private final StoreDrain.Means means;
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean stopped;

  Drain(
      Backlog backlog,
      RedoClient redo,
      Stores stores,
      RelaySettings.Queue settings,
      InstantSource clock) {
    this.backlog = backlog;
    this.stores = stores;
    this.means = new StoreDrain.Means(backlog, redo, settings.maxAge(), clock);
  }

  /** Drains until it is stopped. */
  void start() {
    Thread.ofPlatform().daemon().name("drain").start(this::run);
  }

  private void run() {
    while (!stopped) {
      Duration pause = BETWEEN_LOOKS;
      try {
        backlog.storesWithWork().stream()
            .flatMap(name -> stores.named(name).stream())
            .forEach(store -> of(store).drain());
      } catch (QueueOutage outage) {
        LOG.warn("outcome=outage reason=\"" + outage.getMessage() + '"');
        pause = AFTER_AN_OUTAGE;
      } catch (RuntimeException mistake) {
        LOG.error("outcome=mistake", mistake);
        pause = AFTER_AN_OUTAGE;
      }
      sleep(pause);
    }
  }

  private void sleep(Duration pause) {
    try {
      if (wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        wake.drainPermits();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      stopped = true;
    }
  }

  private StoreDrain of(Store store) {
    return drains.computeIfAbsent(store.name(), name -> new StoreDrain(store, means));
  }

  /** The store's whole backlog is due. */
  @Override
  public void recovered(Store store) {
    StoreDrain ofStore = drains.get(store.name());
    if (ofStore != null) {
      ofStore.recovered();
      wake.release();
    }
  }

  /**
   * Sends nothing more, and lets what is on its way come to its end for so long. What is cut short
   * then waits again.
   */
  void stop(Duration grace) {
    stopped = true;
    wake.release();
    drains.values().forEach(StoreDrain::close);
    long end = System.nanoTime() + grace.toNanos();
    drains.values().forEach(drain -> drain.awaitEnd(Duration.ofNanos(end - System.nanoTime())));
  }
}
