package dev.redorelay.redo;

import dev.redorelay.fakes.RedoSchema;
import dev.redorelay.store.EagerStores;
import dev.redorelay.store.Store;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A Redo without a network that takes every lawful event and cannot bear any other. */
public final class JudgingRedo extends RedoClient {

  public JudgingRedo() {
    super(EagerStores.none(), EagerStores.settings(), InstantSource.system());
  }

  @Override
  public Delivery deliver(Store store, CustomEvent event, Deadline deadline) {
    Optional<byte[]> json = EventJson.write(event);
    if (json.isEmpty()) {
      throw new AssertionError("an event that does not fit into a request");
    }
    List<String> violations = RedoSchema.violations(json.get());
    if (!violations.isEmpty()) {
      throw new AssertionError("Redo would get what it must not: " + violations);
    }
    return new Delivery.Accepted(202, 1);
  }
}
