package dev.redorelay.store;

import java.util.Map;

/** Fills in for configuration where there is none at all. Only dev mode has one. */
public interface Unconfigured {

  /** Values by full key, used only when no store is connected with a shop or with Redo. */
  Map<String, String> values();
}
