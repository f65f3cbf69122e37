package dev.redorelay.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;

/**
 * Redo's Events API as far as the relay calls it. It refuses what Redo refuses, and says of all of
 * it at once why.
 */
@IfBuildProfile("dev")
@Path(StandInResource.BASE)
@RunOnVirtualThread
public class StandInResource {

  /** What {@code relay.redo.url} has after the port. */
  static final String BASE = "/sandbox/redo/v2.2";

  private static final String TOKEN = "Bearer " + SandboxStore.API_SECRET;
  private static final int MAX_BYTES = 5_000_000;

  private final ReceivedEvents received;

  StandInResource(ReceivedEvents received) {
    this.received = received;
  }

  /** Takes one event. */
  @POST
  @Path("/stores/{storeId}/events")
  public Response take(
      @PathParam("storeId") String storeId, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    return answer(storeId, headers, body, this::take);
  }

  /** Takes 1 to 100 events, all of them or none. */
  @POST
  @Path("/stores/{storeId}/events/bulk")
  public Response takeAll(
      @PathParam("storeId") String storeId, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    return answer(storeId, headers, body, this::takeAll);
  }

  private static Response answer(
      String storeId, HttpHeaders headers, InputStream body, Function<JsonNode, Response> take)
      throws IOException {
    if (!TOKEN.equals(headers.getHeaderString(HttpHeaders.AUTHORIZATION))) {
      return Problem.of(Status.UNAUTHORIZED, "Authorization should be: " + TOKEN);
    }
    if (!storeId.equals(SandboxStore.ID)) {
      return Problem.of(Status.NOT_FOUND, "The only store here is " + SandboxStore.ID);
    }
    if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(headers.getMediaType())) {
      return Problem.of(Status.UNSUPPORTED_MEDIA_TYPE, "Content-Type should be application/json");
    }
    byte[] bytes = body.readNBytes(MAX_BYTES + 1);
    return bytes.length > MAX_BYTES
        ? Problem.of(Status.REQUEST_ENTITY_TOO_LARGE, "The body is over 5,000,000 bytes")
        : take.apply(SandboxJson.read(bytes));
  }

  private Response take(JsonNode event) {
    List<String> violations = RedoRules.violations(event);
    if (!violations.isEmpty()) {
      return Problem.of(Status.BAD_REQUEST, String.join("; ", violations));
    }
    received.add(event);
    return Response.accepted().build();
  }

  /** The real one drops events that it does not like without a word: this one refuses them all. */
  private Response takeAll(JsonNode bulk) {
    List<String> violations = RedoRules.bulkViolations(bulk);
    if (!violations.isEmpty()) {
      return Problem.of(Status.BAD_REQUEST, String.join("; ", violations));
    }
    bulk.path("events").forEach(received::add);
    return Response.accepted().build();
  }
}
