package dev.redorelay.operator;

import dev.redorelay.queue.QueueOutage;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers for what an operator asks for in vain. */
final class Errors {

  @ServerExceptionMapper
  Response refused(Refusal refusal) {
    return Answer.problem(refusal.status(), String.valueOf(refusal.getMessage())).build();
  }

  @ServerExceptionMapper
  Response outage(QueueOutage outage) {
    return Answer.problem(
            Status.SERVICE_UNAVAILABLE,
            "The queue cannot be read or written now: " + outage.reason() + ".")
        .build();
  }
}
