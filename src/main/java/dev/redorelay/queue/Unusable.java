package dev.redorelay.queue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Locale;

/** What is said when the relay does not start for its queue. */
final class Unusable {

  private Unusable() {}

  /**
   * @param key the key that leads to the queue, such as {@code relay.queue.path}
   * @param complaint what is wrong with it and what to do; never a password or what may hold one
   */
  static ConfigurationException because(String key, String complaint) {
    String variable = key.toUpperCase(Locale.ROOT).replace('.', '_');
    return new ConfigurationException(
        "redo-relay cannot start: " + key + " (variable " + variable + ") " + complaint);
  }
}
