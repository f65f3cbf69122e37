package dev.redorelay.redo;

import dev.redorelay.store.RelaySettings;
import dev.redorelay.store.Store;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.faulttolerance.api.TypedGuard;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One store's way to Redo. Nothing in it is shared with another store, its connections included, so
 * that one store's trouble never touches another.
 *
 * @param limiter gives each request its turn
 * @param backlogLimiter gives the drain its turns, three quarters of all, so that new webhooks pass
 * @param guard retries and breaks the circuit; each attempt counts for the breaker. The drain goes
 *     past it
 * @param troubled whether Redo has taken nothing since it last failed
 */
record Lane(
    Store store,
    RedoApi api,
    Limiter limiter,
    Limiter backlogLimiter,
    Pause pause,
    TypedGuard<Delivery> guard,
    AtomicBoolean troubled) {

  /** How long an open breaker lets nothing through. */
  static final Duration BREAK = Duration.ofSeconds(5);

  private static final int ATTEMPTS_WATCHED = 20;
  private static final double FAILING = 0.5;
  private static final int CONNECTIONS = 256;

  static Lane to(Store store, RelaySettings.Redo settings) {
    return new Lane(
        store,
        connect(store, settings),
        new Limiter(settings.requestsPerSecond()),
        new Limiter(Math.max(1, settings.requestsPerSecond() * 3 / 4)),
        new Pause(),
        guarded(),
        new AtomicBoolean());
  }

  /** Waits for a turn; false when none comes in time. */
  boolean awaitTurn(Call call) {
    Deadline latest = call.latestTurn();
    boolean mayPass = !call.terms().backlog() || backlogLimiter.awaitTurn(latest);
    return mayPass && limiter.awaitTurn(latest);
  }

  /** Whether there was trouble until now. */
  boolean hasRecovered() {
    return troubled.get() && troubled.getAndSet(false);
  }

  private static RedoApi connect(Store store, RelaySettings.Redo settings) {
    return QuarkusRestClientBuilder.newBuilder()
        .baseUri(URI.create(settings.url() + "/stores/" + store.redo().storeId()))
        .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
        .readTimeout(Terms.longest(settings.attemptTimeout()).toMillis(), TimeUnit.MILLISECONDS)
        .followRedirects(false)
        .property("microprofile.rest.client.disable.default.mapper", true)
        .property("io.quarkus.rest.client.connection-pool-size", CONNECTIONS)
        .build(RedoApi.class);
  }

  private static TypedGuard<Delivery> guarded() {
    return TypedGuard.create(Delivery.class)
        .withCircuitBreaker()
        .requestVolumeThreshold(ATTEMPTS_WATCHED)
        .failureRatio(FAILING)
        .delay(BREAK.toMillis(), ChronoUnit.MILLIS)
        .when(failure -> failure instanceof Setback setback && setback.isTrouble())
        .done()
        .withRetry()
        .maxRetries(-1)
        .maxDuration(0, ChronoUnit.MILLIS)
        .whenException(failure -> failure instanceof Setback setback && setback.isRetriedInTime())
        .withCustomBackoff()
        .strategy(() -> Lane::pauseInMillis)
        .done()
        .done()
        .build();
  }

  private static long pauseInMillis(Throwable failure) {
    return failure instanceof Setback setback ? setback.pause().toMillis() : 0;
  }

  String authorization() {
    return "Bearer " + store.redo().apiSecret().reveal();
  }

  Delivery.Undelivered paused() {
    String reason = pause.isOn() ? pause.reason() : "the store was paused until just now";
    return new Delivery.Undelivered(0, 0, reason, pause.untilProbe());
  }

  static Delivery.Undelivered broken(int attempts) {
    return new Delivery.Undelivered(
        0, attempts, "Redo has been failing, so nothing is sent for a few seconds", BREAK);
  }
}
