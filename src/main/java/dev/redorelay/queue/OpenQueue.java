package dev.redorelay.queue;

import dev.redorelay.store.RelaySettings;
import dev.redorelay.store.RelaySettings.Place;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The queue from the relay's start to its end, as each sees it who uses it. The relay does not
 * start when it cannot be opened.
 */
@Startup
@Singleton
public class OpenQueue {

  private final Optional<Office> office;

  @Inject
  OpenQueue(RelaySettings settings, InstantSource clock) {
    this(database(settings.queue().place()), clock);
  }

  OpenQueue(Optional<Database> database, InstantSource clock) {
    this.office = database.map(some -> Office.open(some, clock));
  }

  private static Optional<Database> database(Place place) {
    return switch (place) {
      case Place.None() -> Optional.empty();
      case Place.Embedded embedded -> Optional.of(new SqliteDatabase(embedded.path()));
      case Place.PostgreSql shared -> Optional.of(new PostgreSqlDatabase(shared));
    };
  }

  /** For whoever has something to keep; also when there is no queue. */
  @Produces
  @Singleton
  Queue queue() {
    return office.<Queue>map(Office::intake).orElseGet(NoQueue::new);
  }

  /** For the drain; empty when there is no queue. */
  Optional<Backlog> backlog() {
    return office.map(Office::waiting);
  }

  /** For the operator; empty when there is no queue. */
  public Optional<Letters> letters() {
    return office.map(Office::letters);
  }

  /** Finishes what was handed in before, if that takes no longer than two seconds. */
  @PreDestroy
  void close() {
    office.ifPresent(Office::close);
  }
}
