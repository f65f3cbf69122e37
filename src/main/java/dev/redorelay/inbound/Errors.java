package dev.redorelay.inbound;

import dev.redorelay.relay.Journey;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers for what should not happen. */
final class Errors {

  @ServerExceptionMapper
  Response notAllowed(NotAllowedException e, UriInfo address) {
    return address.getPath().startsWith("/webhooks/")
        ? Problem.of(Status.METHOD_NOT_ALLOWED, "Webhooks come by POST.")
            .header(HttpHeaders.ALLOW, "POST")
            .build()
        : Problem.of(Status.METHOD_NOT_ALLOWED, "This address takes another method.").build();
  }

  /** What REST itself turns away, such as an address that there is not. */
  @ServerExceptionMapper
  Response turnedAway(WebApplicationException e) {
    Response.StatusType status = e.getResponse().getStatusInfo();
    return Problem.of(
            status.getStatusCode(), status.getReasonPhrase(), "No webhooks come in this way.")
        .build();
  }

  /** What fails outside the relay's own path is told like what fails on it. */
  @ServerExceptionMapper
  Response mistake(RuntimeException e) {
    return Reply.to(Journey.mistaken(e));
  }

  /** So is what no program expects, such as a stack that overflows. */
  @ServerExceptionMapper
  Response breakdown(Error e) {
    return Reply.to(Journey.mistaken(e));
  }
}
