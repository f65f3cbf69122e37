package dev.redorelay.sandbox;

import dev.redorelay.store.Stores;
import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.Optional;

/** Sends samples through the front door, as their platforms would. */
@IfBuildProfile("dev")
@Path("/sandbox/samples")
@RunOnVirtualThread
public class SamplesResource {

  private final ServerAddress here;
  private final Stores stores;
  private final InstantSource clock;

  SamplesResource(ServerAddress here, Stores stores, InstantSource clock) {
    this.here = here;
    this.stores = stores;
    this.clock = clock;
  }

  /** The topics that have a sample. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public String topics() throws IOException {
    return SandboxJson.pretty(Samples.topics());
  }

  /** Sends a topic's sample, signed by the first store there is, and passes on the answer. */
  @POST
  @Path("/{topic: .+}")
  public Response send(@PathParam("topic") String topic) throws IOException, InterruptedException {
    Optional<SamplePlatform> platform = Samples.platform(topic);
    if (platform.isEmpty()) {
      return Problem.of(
          Status.NOT_FOUND,
          "No sample for this topic; there is one for " + String.join(", ", Samples.topics()));
    }
    Optional<SampleShop> shop = SampleShop.of(platform.get(), stores);
    if (shop.isEmpty()) {
      return Problem.of(
          Status.NOT_FOUND,
          "No configured store takes the webhooks of " + platform.get().platformName());
    }
    String body = Samples.of(platform.get(), topic);
    SignedSample sample = SignedSample.of(topic, body, shop.get(), clock.instant());
    return send(sample, URI.create(here.of(shop.get().door())));
  }

  private static Response send(SignedSample sample, URI door)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      HttpResponse<byte[]> answer = client.send(sample.request(door), BodyHandlers.ofByteArray());
      return Response.status(answer.statusCode())
          .type(answer.headers().firstValue("Content-Type").orElse(MediaType.TEXT_PLAIN))
          .entity(answer.body())
          .build();
    }
  }
}
