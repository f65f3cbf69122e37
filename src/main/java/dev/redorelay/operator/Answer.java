package dev.redorelay.operator;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What an operator is answered. */
final class Answer {

  private static final String PROBLEM = "application/problem+json";

  private Answer() {}

  static Response of(JsonNode json) {
    return Response.ok(Json.text(json)).type(MediaType.APPLICATION_JSON).build();
  }

  /**
   * An error (RFC 9457).
   *
   * @param detail what to mend; never a secret
   */
  static Response.ResponseBuilder problem(Response.Status status, String detail) {
    JsonNode problem =
        Json.object()
            .put("type", "about:blank")
            .put("title", status.getReasonPhrase())
            .put("status", status.getStatusCode())
            .put("detail", detail);
    return Response.status(status).type(PROBLEM).entity(Json.text(problem));
  }
}
