package dev.redorelay.store;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** What is wrong with the configuration, gathered so that all of it is said at once. */
final class Problems {

  private static final Logger LOG = Logger.getLogger("dev.redorelay.configuration");

  private final List<String> errors = new ArrayList<>();

  /** Something the relay must not start with. Never give it a value: it might be a secret. */
  void error(String message) {
    if (!errors.contains(message)) {
      errors.add(message);
    }
  }

  /** Something that works, but is probably not meant. */
  void warn(String message) {
    LOG.warn(message);
  }

  void throwIfAny() {
    if (!errors.isEmpty()) {
      throw new ConfigurationException(
          "redo-relay cannot start, its configuration needs "
              + (errors.size() == 1 ? "a correction:" : errors.size() + " corrections:")
              + String.join("", errors.stream().map(error -> "\n  - " + error).toList()));
    }
  }
}
