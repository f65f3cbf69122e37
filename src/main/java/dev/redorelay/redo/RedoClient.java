package dev.redorelay.redo;

import dev.redorelay.store.RelaySettings;
import dev.redorelay.store.Store;
import dev.redorelay.store.Stores;
import io.netty.util.HashedWheelTimer;
import io.netty.util.Timeout;
import io.netty.util.Timer;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

  /** How exactly time-outs are kept. */
  private static final Duration TICK = Duration.ofMillis(20);

  private final RelaySettings.Redo settings;
  private final InstantSource clock;
  private final AcceptedEvents accepted;
  private final Map<String, Lane> lanes;

  /** A timed wait for each answer would wake one more thread each time; a wheel needs none. */
  private final Timer timer =
      new HashedWheelTimer(
          Thread.ofPlatform().daemon().name("redo-time-outs").factory(),
          TICK.toMillis(),
          TimeUnit.MILLISECONDS);

  RedoClient(Stores stores, RelaySettings settings, InstantSource clock) {
    this.settings = settings.redo();
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
        : deliver(lane(store), Load.of(event), deadline);
  }

  /**
   * Delivers events of a store in as few requests as Redo takes, except those it is known to have.
   * Where Redo refuses some together, it is asked again until the guilty one is found.
   */
  public List<Delivery> deliverAll(Store store, List<CustomEvent> events, Deadline deadline) {
    List<CustomEvent> unknown =
        events.stream().filter(event -> !accepted.contains(event.uniqueId())).toList();
    Map<UniqueId, Delivery> deliveries = new HashMap<>();
    Deque<Load> loads = new ArrayDeque<>(Load.bulks(unknown));
    int earlier = 0;
    while (!loads.isEmpty()) {
      Load load = loads.remove();
      Delivery delivery = deliver(lane(store), load, deadline);
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

  private Delivery deliver(Lane lane, Load load, Deadline deadline) {
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
    Call call = new Call(json.get(), deadline, settings.attemptTimeout(), probe);
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
      return lane.guard().call(() -> attempt(lane, load, call));
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
    if (!lane.limiter().awaitTurn(call.latestStart())) {
      throw call.noTurn(lane.limiter().held());
    }
    if (lane.pause().isOn() && !call.isProbe()) {
      return lane.paused();
    }
    Duration limit = call.begin(settings.attemptTimeout());
    Response answer;
    try {
      CompletionStage<Response> sent =
          load.isBulk()
              ? lane.api().sendAll(lane.authorization(), call.json())
              : lane.api().send(lane.authorization(), call.json());
      answer = within(limit, sent.toCompletableFuture());
    } catch (ExecutionException | RuntimeException failure) {
      // resets, time-outs and garbage come as many types, some of them wrapped
      throw call.trouble(0, Fault.ofNetwork(failure), Duration.ZERO);
    }
    try (answer) {
      return judge(lane, load, call, answer);
    }
  }

  private Response within(Duration limit, CompletableFuture<Response> answer)
      throws ExecutionException, InterruptedException {
    Timeout timeout =
        timer.newTimeout(
            late -> answer.completeExceptionally(new TimeoutException()),
            limit.toNanos(),
            TimeUnit.NANOSECONDS);
    try {
      return answer.get();
    } finally {
      timeout.cancel();
    }
  }

  @PreDestroy
  void stop() {
    timer.stop();
  }

  private Delivery judge(Lane lane, Load load, Call call, Response response) {
    int status = response.getStatus();
    Duration retryAfter = retryAfter(response);
    return switch (Answer.of(status)) {
      case ACCEPTED -> {
        lane.pause().end();
        yield new Delivery.Accepted(status, call.attempts());
      }
      case REFUSED -> {
        lane.pause().end();
        String reason =
            load.isHalvedAt(status) ? "" : Fault.ofRefusal(response, load, lane.store());
        yield new Delivery.Refused(status, call.attempts(), reason);
      }
      case CONFIGURATION -> {
        String reason = Fault.ofConfiguration(status, lane.store());
        lane.pause().begin(reason);
        yield new Delivery.Undelivered(status, call.attempts(), reason, Pause.BETWEEN_PROBES);
      }
      case LIMITED -> {
        lane.limiter().hold(retryAfter);
        throw call.limited(status, retryAfter);
      }
      case TROUBLE -> {
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
