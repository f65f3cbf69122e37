package dev.redorelay.inbound;

import dev.redorelay.relay.Entrance;
import dev.redorelay.relay.Journey;
import dev.redorelay.relay.Outcome;
import dev.redorelay.relay.Relay;
import dev.redorelay.store.RelaySettings;
import dev.redorelay.webhook.UnverifiedWebhook;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where platforms post their webhooks. */
@Path("/webhooks/{platform}")
@RunOnVirtualThread
public class WebhookResource {

  private final Relay relay;
  private final RelaySettings settings;
  private final InstantSource clock;

  WebhookResource(Relay relay, RelaySettings settings, InstantSource clock) {
    this.relay = relay;
    this.settings = settings;
    this.clock = clock;
  }

  /** Takes a webhook of the store that its source belongs to. */
  @POST
  public Response receive(
      @PathParam("platform") String platform, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    return receive(relay.entrance(platform, Optional.empty()), headers, body);
  }

  /** Takes a webhook of this store. */
  @POST
  @Path("/{store}")
  public Response receive(
      @PathParam("platform") String platform,
      @PathParam("store") String store,
      @Context HttpHeaders headers,
      InputStream body)
      throws IOException {
    return receive(relay.entrance(platform, Optional.of(store)), headers, body);
  }

  private Response receive(Optional<Entrance> entrance, HttpHeaders headers, InputStream body)
      throws IOException {
    if (entrance.isEmpty()) {
      return Reply.to(Journey.turnedAway(new Outcome.Unknown()));
    }
    byte @Nullable [] bytes = headers.getLength() > settings.maxBody() ? null : read(body);
    if (bytes == null) {
      return Reply.to(Journey.turnedAway(new Outcome.TooLarge(settings.maxBody())));
    }
    var webhook = new UnverifiedWebhook(headers::getHeaderString, bytes, clock.instant());
    return Reply.to(relay.relay(entrance.get(), webhook));
  }

  /** The body, or null when there is more of it than is taken. */
  private byte @Nullable [] read(InputStream body) throws IOException {
    int limit = Math.toIntExact(settings.maxBody());
    byte[] bytes = body.readNBytes(limit + 1);
    return bytes.length > limit ? null : bytes;
  }
}
