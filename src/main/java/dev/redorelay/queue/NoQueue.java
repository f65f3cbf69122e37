package dev.redorelay.queue;

import java.time.Duration;
import java.util.List;

/** There is none. */
final class NoQueue implements Queue {

  @Override
  public Keeping keep(List<Deposit> deposits, Duration patience) {
    return Keeping.NO_QUEUE;
  }
}
