package dev.redorelay.redo;

import dev.redorelay.fakes.RedoSchema;
import dev.redorelay.store.EagerStores;
import dev.redorelay.store.Store;
import java.time.InstantSource;
import java.util.List;

/**
 * A Redo without a network that takes every lawful event and cannot bear any other; or takes them
 * all, where a test asks something else of them.
 */
public final class JudgingRedo extends RedoClient {

  private final boolean judges;

  private JudgingRedo(boolean judges) {
    super(EagerStores.none(), EagerStores.settings(), InstantSource.system());
    this.judges = judges;
  }

  public static JudgingRedo strict() {
    return new JudgingRedo(true);
  }

  public static JudgingRedo indulgent() {
    return new JudgingRedo(false);
  }

  @Override
  public Delivery deliver(Store store, CustomEvent event, Deadline deadline) {
    if (judges) {
      judge(event);
    }
    return new Delivery.Accepted(202, 1);
  }

  @Override
  public List<Delivery> deliverAll(Store store, List<CustomEvent> events, Deadline deadline) {
    return events.stream().map(event -> deliver(store, event, deadline)).toList();
  }

  private static void judge(CustomEvent event) {
    byte[] json = EventJson.write(event);
    if (json.length > EventJson.MAX_BYTES) {
      throw new AssertionError("an event that does not fit into a request");
    }
    List<String> violations = RedoSchema.violations(json);
    if (!violations.isEmpty()) {
      throw new AssertionError("Redo would get what it must not: " + violations);
    }
  }
}
