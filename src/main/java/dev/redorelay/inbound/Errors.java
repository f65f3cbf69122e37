package dev.redorelay.inbound;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers for what should not happen. */
final class Errors {

  private static final Logger LOG = Logger.getLogger("dev.redorelay.webhook");

  @ServerExceptionMapper
  Response notAllowed(NotAllowedException e) {
    return Problem.of(Status.METHOD_NOT_ALLOWED, "Webhooks come by POST.")
        .header(HttpHeaders.ALLOW, "POST")
        .build();
  }

  /**
   * A mistake of ours. The platform sends the webhook again, so nothing is lost. Where it happened
   * is logged, but not the exception's message: it may quote the body.
   */
  @ServerExceptionMapper
  Response mistake(RuntimeException e) {
    LOG.errorf("outcome=error exception=%s at=%s", e.getClass().getName(), where(e));
    return Problem.of(
            Status.INTERNAL_SERVER_ERROR,
            "The relay made a mistake: its log says where. Send the webhook again later.")
        .build();
  }

  private static String where(Throwable e) {
    StackTraceElement[] stack = e.getStackTrace();
    return stack.length == 0 ? "unknown" : stack[0].toString();
  }
}
