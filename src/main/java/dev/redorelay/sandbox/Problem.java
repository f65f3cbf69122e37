package dev.redorelay.sandbox;

import jakarta.ws.rs.core.Response;

/** An error as the sandbox answers it (RFC 9457). */
record Problem(String type, String title, int status, String detail) {

  static Response of(Response.Status status, String detail) {
    Problem problem =
        new Problem("about:blank", status.getReasonPhrase(), status.getStatusCode(), detail);
    return Response.status(status)
        .type("application/problem+json")
        .entity(SandboxJson.pretty(problem))
        .build();
  }
}
