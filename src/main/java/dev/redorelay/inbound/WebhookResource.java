package dev.redorelay.inbound;

import dev.redorelay.relay.Entrance;
import dev.redorelay.relay.Journey;
import dev.redorelay.relay.Outcome;
import dev.redorelay.relay.Relay;
import dev.redorelay.webhook.UnverifiedWebhook;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Where platforms post their webhooks. The event loop reads, and a virtual thread takes over when a
 * request is complete: it does not wait for slow senders, nor for being told of each piece.
 */
@Path("/webhooks/{platform}")
@NonBlocking
public class WebhookResource {

  /** How long a client may take to send a webhook. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration UNTIL_STARTED_AGAIN = Duration.ofSeconds(5);

  private final Relay relay;
  private final InstantSource clock;
  private final Vertx vertx;
  private final ExecutorService virtualThreads;

  WebhookResource(
      Relay relay,
      InstantSource clock,
      Vertx vertx,
      @VirtualThreads ExecutorService virtualThreads) {
    this.relay = relay;
    this.clock = clock;
    this.vertx = vertx;
    this.virtualThreads = virtualThreads;
  }

  /** Takes a webhook of the store that its source belongs to. */
  @POST
  public CompletionStage<Response> receive(
      @PathParam("platform") String platform, @Context RoutingContext context) {
    return receive(relay.entrance(platform, Optional.empty()), context);
  }

  /** Takes a webhook of this store. */
  @POST
  @Path("/{store}")
  public CompletionStage<Response> receive(
      @PathParam("platform") String platform,
      @PathParam("store") String store,
      @Context RoutingContext context) {
    return receive(relay.entrance(platform, Optional.of(store)), context);
  }

  /** Without this, OPTIONS would be answered 200 of its own accord. */
  @OPTIONS
  public Response options() {
    throw new NotAllowedException(HttpMethod.POST);
  }

  /** Without this, OPTIONS would be answered 200 of its own accord. */
  @OPTIONS
  @Path("/{store}")
  public Response storeOptions() {
    throw new NotAllowedException(HttpMethod.POST);
  }

  private CompletionStage<Response> receive(Optional<Entrance> entrance, RoutingContext context) {
    Body body = new Body(context, relay.maxBody(), PATIENCE, clock);
    return entrance
        .map(
            at ->
                body.read(vertx)
                    .thenApplyAsync(read -> take(at, read, context.request()), virtualThreads))
        .orElseGet(() -> body.discard(vertx).thenApplyAsync(gone -> turnAway(), virtualThreads))
        .exceptionally(WebhookResource::notTaken)
        .thenApply(Reply::to);
  }

  /** There are no threads any more for what comes in while the relay stops. */
  private static Outcome notTaken(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof RejectedExecutionException
        ? Journey.turnedAway(new Outcome.Undelivered("The relay is stopping.", UNTIL_STARTED_AGAIN))
        : Journey.mistaken(cause == null ? failure : cause);
  }

  private Outcome take(Entrance entrance, Body.Reading reading, HttpServerRequest request) {
    return switch (reading) {
      case Body.Whole(Buffer bytes, Instant receivedAt, long nanoTime) ->
          relay.relay(
              entrance,
              new UnverifiedWebhook(name -> header(request, name), bytes.getBytes(), receivedAt),
              nanoTime);
      case Body.TooLarge() -> Journey.turnedAway(new Outcome.TooLarge(relay.maxBody()));
      case Body.Incomplete() -> Journey.turnedAway(new Outcome.Incomplete());
    };
  }

  private static Outcome turnAway() {
    return Journey.turnedAway(new Outcome.Unknown());
  }

  /** All of a header's values: API Gateway's are split at commas on their way. */
  private static @Nullable String header(HttpServerRequest request, String name) {
    List<String> values = request.headers().getAll(name);
    return values.isEmpty() ? null : String.join(",", values);
  }
}
