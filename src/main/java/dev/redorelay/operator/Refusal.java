package dev.redorelay.operator;

import jakarta.ws.rs.core.Response.Status;

/** What an operator asks for cannot be done as it is asked. The message says what to mend. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Status status;

  private Refusal(Status status, String detail) {
    super(detail);
    this.status = status;
  }

  static Refusal badRequest(String detail) {
    return new Refusal(Status.BAD_REQUEST, detail);
  }

  static Refusal notFound(String detail) {
    return new Refusal(Status.NOT_FOUND, detail);
  }

  static Refusal conflict(String detail) {
    return new Refusal(Status.CONFLICT, detail);
  }

  Status status() {
    return status;
  }
}
