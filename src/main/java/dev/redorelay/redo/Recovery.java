package dev.redorelay.redo;

import dev.redorelay.store.Store;

/** Wants to know when a store's Redo takes events again. */
@FunctionalInterface
public interface Recovery {

  /** After trouble, Redo has just taken an event of this store. Must not take long. */
  void recovered(Store store);
}
