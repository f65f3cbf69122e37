package dev.redorelay.sandbox;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Shows what the sandbox's Redo received. */
@IfBuildProfile("dev")
@Path("/sandbox/events")
public class EventsResource {

  private final ReceivedEvents received;

  EventsResource(ReceivedEvents received) {
    this.received = received;
  }

  /**
   * An array of {@code receivedAt}, {@code event} as it came and, when its {@code uniqueId} had
   * been taken, {@code dropped} with the reason; the newest first. It is empty until something was
   * delivered: a webhook that makes no event, or one that the relay remembers, brings nothing here.
   */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public String newestFirst() {
    return SandboxJson.pretty(received.newestFirst());
  }
}
