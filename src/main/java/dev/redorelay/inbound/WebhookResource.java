package dev.redorelay.inbound;

import dev.redorelay.relay.Entrance;
import dev.redorelay.relay.Journey;
import dev.redorelay.relay.Outcome;
import dev.redorelay.relay.Relay;
import dev.redorelay.webhook.UnverifiedWebhook;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where platforms post their webhooks. */
@Path("/webhooks/{platform}")
@RunOnVirtualThread
public class WebhookResource {

  private final Relay relay;
  private final InstantSource clock;

  WebhookResource(Relay relay, InstantSource clock) {
    this.relay = relay;
    this.clock = clock;
  }

  /** Takes a webhook of the store that its source belongs to. */
  @POST
  public Response receive(
      @PathParam("platform") String platform, @Context HttpServerRequest request) {
    return Reply.to(receive(relay.entrance(platform, Optional.empty()), request));
  }

  /** Takes a webhook of this store. */
  @POST
  @Path("/{store}")
  public Response receive(
      @PathParam("platform") String platform,
      @PathParam("store") String store,
      @Context HttpServerRequest request) {
    return Reply.to(receive(relay.entrance(platform, Optional.of(store)), request));
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

  private Outcome receive(Optional<Entrance> entrance, HttpServerRequest request) {
    Body body = new Body(request, relay.maxBody());
    if (entrance.isEmpty()) {
      body.discard();
      return Journey.turnedAway(new Outcome.Unknown());
    }
    if (body.isAnnouncedTooLarge()) {
      body.discard();
      return Journey.turnedAway(new Outcome.TooLarge(relay.maxBody()));
    }
    return switch (body.read()) {
      case Body.Whole(Buffer bytes) ->
          relay.relay(
              entrance.get(),
              new UnverifiedWebhook(
                  name -> header(request, name), bytes.getBytes(), clock.instant()));
      case Body.TooLarge() -> Journey.turnedAway(new Outcome.TooLarge(relay.maxBody()));
      case Body.Incomplete() -> Journey.turnedAway(new Outcome.Incomplete());
    };
  }

  /** All of a header's values: API Gateway's are split at commas on their way. */
  private static @Nullable String header(HttpServerRequest request, String name) {
    String first = request.getHeader(name);
    return first == null ? null : String.join(",", request.headers().getAll(name));
  }
}
