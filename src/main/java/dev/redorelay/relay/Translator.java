package dev.redorelay.relay;

import dev.redorelay.store.HasEventType;
import dev.redorelay.store.Store;
import dev.redorelay.webhook.Topic;
import dev.redorelay.webhook.Webhook;
import java.util.Set;

/**
 * Knows one fact: which webhooks state it, and how it reads as an event. Pure: no clock, no I/O, no
 * randomness, so that the same webhook always gives the same event.
 *
 * @param <P> the body's shape
 */
public interface Translator<P> extends HasEventType {

  /** The name of the platform whose webhooks these are. */
  String platform();

  /** The topics that can state the fact. */
  Set<Topic> topics();

  /** Reads the body into its record; a body that the record refuses is malformed. */
  PayloadReader<P> payload();

  /** The fact as an event, or why there is none. */
  Translation translate(P payload, Webhook webhook, Store store);
}
