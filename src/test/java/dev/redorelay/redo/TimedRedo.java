package dev.redorelay.redo;

import dev.redorelay.store.EagerStores;
import dev.redorelay.store.Store;
import java.time.Duration;
import java.time.InstantSource;

/** A Redo without a network that takes every event, and notes how long it was given for it. */
public final class TimedRedo extends RedoClient {

  private Duration given = Duration.ZERO;

  public TimedRedo() {
    super(EagerStores.none(), EagerStores.settings(), InstantSource.system());
  }

  @Override
  public Delivery deliver(Store store, CustomEvent event, Deadline deadline) {
    given = deadline.remaining();
    return new Delivery.Accepted(202, 1);
  }

  /** How long it was given for the last event. */
  public Duration given() {
    return given;
  }
}
