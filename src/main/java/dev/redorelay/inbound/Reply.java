package dev.redorelay.inbound;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redorelay.relay.Outcome;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a platform is answered when it need not send the webhook again.
 *
 * @param reason why nothing was sent; left out when something was
 * @param events every event that Redo or the queue has
 */
@RegisterForReflection(targets = {Reply.class, Outcome.Event.class})
@JsonInclude(JsonInclude.Include.NON_NULL)
record Reply(String outcome, @Nullable String reason, List<Outcome.Event> events) {

  private static final int UNPROCESSABLE_CONTENT = 422;
  private static final Duration UNTIL_THE_QUEUE_MAY_WORK_AGAIN = Duration.ofSeconds(10);

  /** The one place that turns outcomes into statuses. */
  static Response to(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted(List<Outcome.Event> events) -> ok(new Reply("accepted", null, events));
      case Outcome.Queued(String reason, List<Outcome.Event> events) ->
          answer(Status.ACCEPTED, new Reply("queued", null, events));
      case Outcome.Kept(String reason, List<Outcome.Event> events, boolean unread) ->
          ok(new Reply("refused", reason, events));
      case Outcome.Ignored(String reason) -> ok(new Reply("ignored", reason, List.of()));
      case Outcome.Refused refused ->
          Problem.of(
                  Status.BAD_GATEWAY,
                  "Redo refused an event of this webhook for good, and there is no queue to keep it"
                      + " in: the relay's log says why.")
              .build();
      case Outcome.Undelivered(String reason, Duration retryAfter) ->
          Problem.of(
                  Status.SERVICE_UNAVAILABLE,
                  "This webhook's event cannot be delivered now, and there is no queue to keep it"
                      + " in: send it again later. "
                      + reason)
              .header(HttpHeaders.RETRY_AFTER, Math.max(1, roundedUp(retryAfter)))
              .build();
      case Outcome.NotKept notKept ->
          Problem.of(
                  Status.SERVICE_UNAVAILABLE,
                  "This webhook's event cannot be delivered now, and the queue could not keep it:"
                      + " the relay's log says why. Send the webhook again later.")
              .header(HttpHeaders.RETRY_AFTER, UNTIL_THE_QUEUE_MAY_WORK_AGAIN.toSeconds())
              .build();
      case Outcome.NotErased(String reason) ->
          Problem.of(
                  Status.SERVICE_UNAVAILABLE,
                  "What this webhook asks to erase is still in the queue: "
                      + reason
                      + ". Send the webhook again later.")
              .header(HttpHeaders.RETRY_AFTER, UNTIL_THE_QUEUE_MAY_WORK_AGAIN.toSeconds())
              .build();
      case Outcome.Malformed(String detail) ->
          Problem.of(UNPROCESSABLE_CONTENT, "Unprocessable Content", detail).build();
      case Outcome.Mistake mistake ->
          Problem.of(
                  Status.INTERNAL_SERVER_ERROR,
                  "The relay made a mistake; its log says where. Send the webhook again later.")
              .build();
      case Outcome.Unsigned(List<String> missing) ->
          Problem.of(Status.UNAUTHORIZED, unsigned(missing)).build();
      case Outcome.HeadersMissing(List<String> names) ->
          Problem.of(Status.BAD_REQUEST, missing(names)).build();
      case Outcome.Unknown() ->
          Problem.of(
                  Status.NOT_FOUND,
                  "No configured store takes webhooks of this platform at this address from this"
                      + " source: check the address, the store's secrets and its domain or source.")
              .build();
      case Outcome.TooLarge(long maxBody) ->
          Problem.of(
                  Status.REQUEST_ENTITY_TOO_LARGE,
                  "The body is over " + maxBody + " bytes, the limit that relay.max-body sets.")
              .build();
      case Outcome.Incomplete() ->
          Problem.of(Status.REQUEST_TIMEOUT, "The body did not come to its end.").build();
    };
  }

  private static Response ok(Reply reply) {
    return answer(Status.OK, reply);
  }

  private static Response answer(Status status, Reply reply) {
    return Response.status(status)
        .entity(Json.text(reply))
        .type(MediaType.APPLICATION_JSON)
        .build();
  }

  private static String unsigned(List<String> missing) {
    return missing.isEmpty()
        ? "None of the store's secrets made this signature over this body. Check that the secret is"
            + " the one this webhook is signed with, and that nothing on the way changes the body."
        : missing(missing) + " Without a signature nothing is taken.";
  }

  private static String missing(List<String> headers) {
    return "Missing: " + String.join(", ", headers) + ". The platform always sends this.";
  }

  private static long roundedUp(Duration duration) {
    return duration.plusMillis(999).toSeconds();
  }
}
