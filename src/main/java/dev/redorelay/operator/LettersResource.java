package dev.redorelay.operator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redorelay.queue.Letters.Filter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;

/** Shows an operator what is in the queue, and replays or deletes what is dead in it. */
@Path("/admin/letters")
@ForOperators
@RunOnVirtualThread
public class LettersResource {

  private static final Logger LOG = Logger.getLogger("dev.redorelay.operator");
  private static final int USUAL_PAGE = 50;
  private static final int LONGEST_PAGE = 200;

  private final Desk desk;
  private final Replaying replaying;

  LettersResource(Desk desk, Replaying replaying) {
    this.desk = desk;
    this.replaying = replaying;
  }

  /** Letters, the newest first; what is asked for next comes before {@code next}. */
  @GET
  public Response list(@Context UriInfo address) {
    Query query = Query.of(address, Wish.parameters("limit", "before"));
    int limit = query.number("limit", LONGEST_PAGE).map(Long::intValue).orElse(USUAL_PAGE);
    return Answer.of(
        LetterJson.page(
            desk.letters().list(Wish.list(query), query.number("before", Long.MAX_VALUE), limit)));
  }

  /** One letter with what it holds: the only place where it is shown. */
  @GET
  @Path("/{id}")
  public Response find(@PathParam("id") String id, @Context UriInfo address) {
    Query.none(address);
    return Answer.of(LetterJson.full(desk.letter(id)));
  }

  /** Replays one dead letter. */
  @POST
  @Path("/{id}/replay")
  public Response replay(@PathParam("id") String id, @Context UriInfo address) {
    Query.none(address);
    return replayed(Wish.dead(desk.deadLetter(id).id()));
  }

  /** Replays the dead letters that are asked for. */
  @POST
  @Path("/replay")
  public Response replay(@Context UriInfo address) {
    return replayed(Wish.change(address));
  }

  /** Deletes one dead letter. */
  @DELETE
  @Path("/{id}")
  public Response delete(@PathParam("id") String id, @Context UriInfo address) {
    Query.none(address);
    return deleted(Wish.dead(desk.deadLetter(id).id()));
  }

  /** Deletes the dead letters that are asked for. */
  @DELETE
  public Response delete(@Context UriInfo address) {
    return deleted(Wish.change(address));
  }

  private Response replayed(Filter dead) {
    Replaying.Result result = replaying.replay(dead);
    LOG.infof(
        "outcome=replayed letters=%d tooOld=%d stillDead=%d",
        result.replayed(), result.tooOld(), result.stillDead());
    JsonNode json =
        Json.object()
            .put("replayed", result.replayed())
            .put("tooOld", result.tooOld())
            .put("stillDead", result.stillDead());
    return Answer.of(json);
  }

  private Response deleted(Filter dead) {
    int deleted = desk.letters().delete(dead);
    LOG.infof("outcome=deleted letters=%d", deleted);
    return Answer.of(Json.object().put("deleted", deleted));
  }
}
