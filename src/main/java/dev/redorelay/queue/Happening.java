package dev.redorelay.queue;

import java.util.Locale;

/** What can happen to a letter, as {@link Letters#movements()} counts it. */
enum Happening {
  STORED,
  REPLAYED,
  DRAINED,
  DIED,
  DELETED,
  ERASED;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
