package dev.redorelay.redo;

import dev.redorelay.store.RelaySettings;
import dev.redorelay.store.Store;
import dev.redorelay.store.Stores;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
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

  private final RelaySettings.Redo settings;
  private final InstantSource clock;
  private final AcceptedEvents accepted;
  private final Map<String, Lane> lanes;

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
    if (accepted.contains(event.uniqueId())) {
      return new Delivery.Accepted(0, 0);
    }
    Lane lane = lanes.get(store.name());
    if (lane == null) {
      throw new IllegalArgumentException("no such store: " + store.name());
    }
    Pause.Admission admission = lane.pause().admit();
    if (admission == Pause.Admission.REFUSED) {
      return lane.paused();
    }
    Optional<byte[]> json = EventJson.write(event);
    if (json.isEmpty()) {
      return new Delivery.Refused(
          0, 0, "the event is over 5,000,000 bytes, even without what it lists");
    }
    boolean probe = admission == Pause.Admission.PROBE;
    Call call = new Call(json.get(), deadline, settings.attemptTimeout(), probe);
    Delivery delivery = send(lane, event, call);
    if (delivery instanceof Delivery.Accepted) {
      accepted.add(event.uniqueId());
    }
    return delivery;
  }

  private Delivery send(Lane lane, CustomEvent event, Call call) {
    try {
      return lane.guard().call(() -> attempt(lane, event, call));
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

  private Delivery attempt(Lane lane, CustomEvent event, Call call) {
    if (!lane.limiter().awaitTurn(call.latestStart())) {
      throw call.noTurn(lane.limiter().held());
    }
    if (lane.pause().isOn() && !call.isProbe()) {
      return lane.paused();
    }
    Duration limit = call.begin(settings.attemptTimeout());
    Response answer;
    try {
      answer = lane.api().send(lane.authorization(), call.json()).await().atMost(limit);
    } catch (RuntimeException failure) {
      // resets, time-outs and garbage come as many types, some of them wrapped, all unchecked
      throw call.trouble(0, Fault.ofNetwork(failure), Duration.ZERO);
    }
    try (answer) {
      return judge(lane, event, call, answer);
    }
  }

  private Delivery judge(Lane lane, CustomEvent event, Call call, Response response) {
    int status = response.getStatus();
    Duration retryAfter = retryAfter(response);
    return switch (Answer.of(status)) {
      case ACCEPTED -> {
        lane.pause().end();
        yield new Delivery.Accepted(status, call.attempts());
      }
      case REFUSED -> {
        lane.pause().end();
        String reason = Fault.ofRefusal(response, event, lane.store());
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
