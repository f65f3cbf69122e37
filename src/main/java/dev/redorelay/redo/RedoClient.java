package dev.redorelay.redo;

import dev.redorelay.store.RelaySettings;
import dev.redorelay.store.Store;
import dev.redorelay.store.Stores;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Hands events to Redo. What can heal is retried until the deadline; whatever happens comes back as
 * a {@link Delivery}, never as an exception.
 */
@Startup
@Singleton
public class RedoClient {

  /** How long an event waits for its turn when there is a queue where it can wait instead. */
  private static final Duration PATIENCE_WITH_A_QUEUE = Duration.ofMillis(250);

  private final Duration attemptTimeout;
  private final Duration patience;
  private final InstantSource clock;
  private final AcceptedEvents accepted;
  private final Map<String, Lane> lanes;
  private final TimeOuts timeOuts = new TimeOuts();
  private volatile Recovery recovery = store -> {};

  RedoClient(Stores stores, RelaySettings settings, InstantSource clock) {
    this.attemptTimeout = settings.redo().attemptTimeout();
    this.patience = settings.queue().exists() ? PATIENCE_WITH_A_QUEUE : settings.deadline();
    this.clock = clock;
    this.accepted = new AcceptedEvents(settings.dedupeSize());
    this.lanes =
        stores.all().stream()
            .map(store -> Lane.to(store, settings.redo()))
            .collect(Collectors.toMap(lane -> lane.store().name(), Function.identity()));
  }

  /** Delivers one event of a store, unless Redo is known to have it. */
  public Delivery deliver(Store store, CustomEvent event, Deadline deadline) {
    return accepted.contains(event.uniqueId())
        ? new Delivery.Accepted(0, 0)
        : deliver(lane(store), Load.of(WrittenEvent.of(event)), terms(deadline));
  }

  /**
   * Delivers events of a store in as few requests as Redo takes, except those it is known to have.
   * Where Redo refuses some together, it is asked again until the guilty one is found.
   */
  public List<Delivery> deliverAll(Store store, List<CustomEvent> events, Deadline deadline) {
    return deliver(store, events.stream().map(WrittenEvent::of).toList(), terms(deadline));
  }

  /**
   * The same for events that have waited. They leave room for new ones, and each request is tried
   * once.
   */
  public List<Delivery> drain(Store store, List<WrittenEvent> events) {
    return deliver(store, events, Terms.ofBacklog());
  }

  /** Says who is told when a store's Redo takes events again after trouble. */
  public void onRecovery(Recovery listener) {
    recovery = listener;
  }

  private Terms terms(Deadline deadline) {
    return new Terms(deadline, attemptTimeout, patience, false);
  }

  private List<Delivery> deliver(Store store, List<WrittenEvent> events, Terms terms) {
    List<WrittenEvent> unknown =
        events.stream().filter(event -> !accepted.contains(event.uniqueId())).toList();
    Map<UniqueId, Delivery> deliveries = new HashMap<>();
    Deque<Load> loads = new ArrayDeque<>(Load.bulks(unknown));
    int earlier = 0;
    while (!loads.isEmpty()) {
      Load load = loads.remove();
      Delivery delivery = deliver(lane(store), load, terms);
      if (load.isToBeHalved(delivery)) {
        load.halves().reversed().forEach(loads::addFirst);
        earlier += delivery.attempts();
      } else {
        Delivery whole = delivery.after(earlier);
        load.events().forEach(event -> deliveries.put(event.uniqueId(), whole));
        earlier = 0;
      }
    }
    return events.stream()
        .map(event -> deliveries.getOrDefault(event.uniqueId(), new Delivery.Accepted(0, 0)))
        .toList();
  }

  private Lane lane(Store store) {
    Lane lane = lanes.get(store.name());
    if (lane == null) {
      throw new IllegalArgumentException("no such store: " + store.name());
    }
    return lane;
  }

  private Delivery deliver(Lane lane, Load load, Terms terms) {
    Optional<byte[]> json = load.json();
    if (json.isEmpty()) {
      return new Delivery.Refused(
          0, 0, "the event is over 5,000,000 bytes, even without what it lists");
    }
    // only now: what is found unsendable must not use up the minute's probe
    Pause.Admission admission = lane.pause().admit();
    if (admission == Pause.Admission.REFUSED) {
      return lane.paused();
    }
    boolean probe = admission == Pause.Admission.PROBE;
    Call call = new Call(json.get(), terms, probe);
    Delivery delivery = send(lane, load, call);
    if (probe && call.attempts() == 0) {
      lane.pause().giveBack();
    }
    if (delivery instanceof Delivery.Accepted) {
      load.events().forEach(event -> accepted.add(event.uniqueId()));
    }
    return delivery;
  }

  private Delivery send(Lane lane, Load load, Call call) {
    try {
      // the drain waits longer for an answer than a webhook can, and rests by itself: it is not for
      // an attempt that was cut short to keep it from being heard
      return call.terms().backlog()
          ? attempt(lane, load, call)
          : lane.guard().call(() -> attempt(lane, load, call));
    } catch (Setback setback) {
      return setback.undelivered(call.attempts());
    } catch (CircuitBreakerOpenException open) {
      return Lane.broken(call.attempts());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Delivery.Undelivered(0, call.attempts(), "the relay is stopping", Duration.ZERO);
    } catch (RuntimeException mistake) {
      throw mistake;
    } catch (Exception impossible) {
      throw new IllegalStateException("an attempt throws nothing checked", impossible);
    }
  }

  private Delivery attempt(Lane lane, Load load, Call call) throws InterruptedException {
    if (!lane.awaitTurn(call)) {
      throw call.noTurn(lane.limiter().held());
    }
    if (lane.pause().isOn() && !call.isProbe()) {
      return lane.paused();
    }
    Duration limit = call.begin();
    Response answer;
    try {
      CompletionStage<Response> sent =
          load.isBulk()
              ? lane.api().sendAll(lane.authorization(), call.json())
              : lane.api().send(lane.authorization(), call.json());
      answer = timeOuts.within(limit, sent.toCompletableFuture());
    } catch (ExecutionException | RuntimeException failure) {
      // resets, time-outs and garbage come as many types, some of them wrapped
      lane.troubled().set(true);
      throw call.trouble(0, Fault.ofNetwork(failure), Duration.ZERO);
    }
    try (answer) {
      return judge(lane, load, call, answer);
    }
  }

  @PreDestroy
  void stop() {
    timeOuts.stop();
  }

  private Delivery judge(Lane lane, Load load, Call call, Response response) {
    int status = response.getStatus();
    Duration retryAfter = retryAfter(response);
    return switch (Answer.of(status)) {
      case ACCEPTED -> {
        lane.pause().end();
        if (lane.hasRecovered()) {
          recovery.recovered(lane.store());
        }
        yield new Delivery.Accepted(status, call.attempts());
      }
      case REFUSED -> {
        lane.pause().end();
        // a bulk is asked for in halves, so that nobody gets to read why it was refused
        String reason = load.isBulk() ? "" : Fault.ofRefusal(response, load, lane.store());
        yield new Delivery.Refused(status, call.attempts(), reason);
      }
      case CONFIGURATION -> {
        lane.troubled().set(true);
        String reason = Fault.ofConfiguration(status, lane.store());
        lane.pause().begin(reason);
        yield new Delivery.Undelivered(status, call.attempts(), reason, Pause.BETWEEN_PROBES);
      }
      case LIMITED -> {
        lane.troubled().set(true);
        lane.limiter().hold(retryAfter);
        throw call.limited(status, retryAfter);
      }
      case TROUBLE -> {
        lane.troubled().set(true);
        lane.limiter().hold(retryAfter);
        throw call.trouble(status, "Redo answered " + status, retryAfter);
      }
    };
  }

  private Duration retryAfter(Response response) {
    return RetryAfter.parse(response.getHeaderString(HttpHeaders.RETRY_AFTER), clock.instant())
        .orElse(Duration.ZERO);
  }
}
