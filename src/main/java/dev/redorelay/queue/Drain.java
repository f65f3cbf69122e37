package dev.redorelay.queue;

import dev.redorelay.redo.Mistake;
import dev.redorelay.redo.Recovery;
import dev.redorelay.redo.RedoClient;
import dev.redorelay.store.RelaySettings;
import dev.redorelay.store.Store;
import dev.redorelay.store.Stores;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Delivers what waits in the queue, store by store, as soon as Redo takes it. Each store has a
 * {@link StoreDrain} of its own, so that one store's trouble never touches another.
 */
@Startup
@Singleton
final class Drain implements Recovery {

  private static final Logger LOG = Logger.getLogger("dev.redorelay.drain");

  /** How often is looked for letters that have become due, or that another relay has left. */
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private static final Duration AFTER_AN_OUTAGE = Duration.ofSeconds(5);

  /** How long what is on its way may take when the relay is told to end. */
  private static final Duration GRACE = Duration.ofMillis(1500);

  /** How long it may take to put back what was cut short. */
  private static final Duration TO_PUT_BACK = Duration.ofMillis(500);

  private final Optional<Backlog> queue;
  private final RedoClient redo;
  private final Stores stores;
  private final Duration maxAge;
  private final InstantSource clock;
  private final Set<String> unknown = new HashSet<>();
  private final Map<String, StoreDrain> drains = new ConcurrentHashMap<>();
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean stopped;

  Drain(
      OpenQueue queue,
      RedoClient redo,
      Stores stores,
      RelaySettings settings,
      InstantSource clock) {
    this.queue = queue.backlog();
    this.redo = redo;
    this.stores = stores;
    this.maxAge = settings.queue().maxAge();
    this.clock = clock;
  }

  /** Drains until it is stopped, if there is a queue. */
  @PostConstruct
  void start() {
    queue.ifPresent(
        backlog -> {
          redo.onRecovery(this);
          StoreDrain.Means means = new StoreDrain.Means(backlog, redo, maxAge, clock);
          Thread.ofPlatform().daemon().name("drain").start(() -> run(means));
        });
  }

  private void run(StoreDrain.Means means) {
    boolean begun = false;
    while (!stopped) {
      Duration pause = BETWEEN_LOOKS;
      try {
        if (!begun) {
          // what waits for a moment far ahead does so for a trouble that may be over
          stores.all().forEach(store -> means.backlog().hurry(store.name()));
          begun = true;
        }
        means.backlog().storesWithWork().forEach(store -> drain(store, means));
      } catch (QueueOutage outage) {
        LOG.warn("outcome=outage reason=\"" + outage.getMessage() + '"');
        pause = AFTER_AN_OUTAGE;
      } catch (RuntimeException | Error mistake) {
        LOG.error("outcome=mistake reason=\"" + Mistake.where(mistake) + '"');
        pause = AFTER_AN_OUTAGE;
      }
      sleep(pause);
    }
  }

  private void drain(String name, StoreDrain.Means means) {
    Optional<Store> store = stores.named(name);
    if (store.isPresent()) {
      of(store.get(), means).drain();
      return;
    }
    if (unknown.add(name)) {
      LOG.warnf(
          "outcome=unknown store=%s reason=\"letters wait for a store that is not configured any"
              + " more; they become dead letters by relay.queue.max-age\"",
          name);
    }
    means.backlog().expire(name, clock.instant().minus(maxAge));
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

  private StoreDrain of(Store store, StoreDrain.Means means) {
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
   * Sends nothing more, and lets what is on its way come to its end for a while. What is cut short
   * then waits again. The queue is closed after this.
   */
  void stop(@Observes ShutdownEvent end) {
    stopped = true;
    wake.release();
    drains.values().forEach(StoreDrain::close);
    await(GRACE);
    drains.values().forEach(StoreDrain::cutShort);
    await(TO_PUT_BACK);
  }

  private void await(Duration patience) {
    long latest = System.nanoTime() + patience.toNanos();
    drains.values().forEach(drain -> drain.awaitEnd(Duration.ofNanos(latest - System.nanoTime())));
  }
}
