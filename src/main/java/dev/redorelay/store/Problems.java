package dev.redorelay.store;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * What is wrong with the configuration, gathered so that all of it is said at once. Never give it a
 * value: it might be a secret.
 */
final class Problems {

  private static final Logger LOG = Logger.getLogger("dev.redorelay.configuration");

  private final Map<String, String> errors = new LinkedHashMap<>();

  /** Something the relay must not start with. Of one subject, the first complaint is told. */
  void error(String subject, String complaint) {
    errors.putIfAbsent(subject, complaint);
  }

  /** Whether something is wrong with this already. */
  boolean isWrong(String subject) {
    return errors.containsKey(subject);
  }

  /** Something that works, but is probably not meant. */
  void warn(String subject, String complaint) {
    LOG.warn(subject + " " + complaint);
  }

  void throwIfAny() {
    if (!errors.isEmpty()) {
      StringBuilder message =
          new StringBuilder("redo-relay cannot start, its configuration needs ")
              .append(errors.size() == 1 ? "a correction:" : errors.size() + " corrections:");
      errors.forEach(
          (subject, complaint) ->
              message.append("\n  - ").append(subject).append(' ').append(complaint));
      throw new ConfigurationException(message.toString());
    }
  }
}
