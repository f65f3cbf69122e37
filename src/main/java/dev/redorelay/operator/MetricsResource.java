package dev.redorelay.operator;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Where Prometheus comes by. What it reads is counted anyway: it costs a webhook nothing. */
@Path("/q/metrics")
@RunOnVirtualThread
public class MetricsResource {

  private final RelayMetrics relay;
  private final QueueMetrics queue;

  MetricsResource(RelayMetrics relay, QueueMetrics queue) {
    this.relay = relay;
    this.queue = queue;
  }

  /** All metrics; those of the queue's letters only while it can be read. */
  @GET
  public Response metrics() {
    Exposition exposition = new Exposition();
    relay.writeTo(exposition);
    queue.writeTo(exposition);
    return Response.ok(exposition.text()).type(Exposition.mediaType()).build();
  }
}
