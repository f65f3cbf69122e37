package dev.redorelay.redo;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;

/** The part of Redo's Events API that belongs to one store, as HTTP sees it. */
interface RedoApi {

  /** Sends one event. Redo answers 202 without a body when it has taken it. */
  @POST
  @Path("/events")
  @Consumes(MediaType.APPLICATION_JSON)
  CompletionStage<Response> send(@HeaderParam("Authorization") String authorization, byte[] event);

  /** Sends 1 to 100 events, {@code {"events":[…]}}. Redo answers 202 when it has taken all. */
  @POST
  @Path("/events/bulk")
  @Consumes(MediaType.APPLICATION_JSON)
  CompletionStage<Response> sendAll(
      @HeaderParam("Authorization") String authorization, byte[] events);
}
