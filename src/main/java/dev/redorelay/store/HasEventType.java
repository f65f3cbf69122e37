package dev.redorelay.store;

/**
 * Whoever makes events says here of which type, so that configuration can be checked against it.
 */
public interface HasEventType {

  /** The type of the events made here. */
  EventType eventType();
}
