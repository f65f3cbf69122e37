package dev.redorelay.inbound;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.Response;

/**
 * An error as platforms and operators get it (RFC 9457).
 *
 * @param detail what an operator can do; never a secret, a header's value or a piece of a body
 */
@RegisterForReflection
record Problem(String type, String title, int status, String detail) {

  private static final String MEDIA_TYPE = "application/problem+json";

  static Response.ResponseBuilder of(Response.Status status, String detail) {
    return of(status.getStatusCode(), status.getReasonPhrase(), detail);
  }

  static Response.ResponseBuilder of(int status, String title, String detail) {
    return Response.status(status)
        .type(MEDIA_TYPE)
        .entity(Json.text(new Problem("about:blank", title, status, detail)));
  }
}
