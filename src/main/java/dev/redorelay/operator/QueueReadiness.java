package dev.redorelay.operator;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** The relay is ready while its queue can store what Redo does not take. */
@Readiness
final class QueueReadiness implements HealthCheck {

  private final Writability writability;

  QueueReadiness(Writability writability) {
    this.writability = writability;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response = HealthCheckResponse.named("queue").up();
    writability.trouble().ifPresent(reason -> response.down().withData("cannotStore", reason));
    return response.build();
  }
}
