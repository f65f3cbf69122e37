package dev.redorelay.operator;

import dev.redorelay.store.RelaySettings;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Lets operators in. Where no token is configured, there is nothing below {@code /admin}: whoever
 * asks is answered as at any address that there is not.
 */
final class Gate {

  private static final Logger LOG = Logger.getLogger("dev.redorelay.operator");
  private static final String PLACE = "admin";

  private final Optional<AdminToken> token;

  Gate(RelaySettings settings) {
    this.token = settings.adminToken().map(AdminToken::new);
  }

  /** Before it is known whether there is such an address, so that nobody can try them out. */
  @ServerRequestFilter(preMatching = true)
  Optional<Response> toAnyAddress(ContainerRequestContext request) {
    return isBelow(request) ? letIn(request) : Optional.empty();
  }

  /** Once more for what there is, however its address was spelled. */
  @ForOperators
  @ServerRequestFilter
  Optional<Response> toEndpoints(ContainerRequestContext request) {
    return letIn(request);
  }

  @ServerResponseFilter
  void answered(ContainerRequestContext request, ContainerResponseContext response) {
    if (token.isPresent() && isBelow(request)) {
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }

  private static boolean isBelow(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath().replaceFirst("^/+", "");
    return path.equals(PLACE) || path.startsWith(PLACE + "/");
  }

  private Optional<Response> letIn(ContainerRequestContext request) {
    AdminToken required = token.orElseThrow(NotFoundException::new);
    String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (required.isIn(authorization)) {
      return Optional.empty();
    }
    String trouble = authorization == null ? "token missing" : "token wrong";
    LOG.infof("outcome=unauthorized reason=\"%s\"", trouble);
    return Optional.of(
        Answer.problem(
                Status.UNAUTHORIZED,
                "Name the token that relay.admin.token sets: Authorization: Bearer <token>.")
            .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
            .build());
  }
}
