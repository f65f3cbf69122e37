package dev.redorelay.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A shop and the Redo store that its events go to.
 *
 * @param name the configured name; part of every {@code uniqueId}, hence permanent
 * @param redo where the events go
 * @param platforms the platforms whose webhooks the store takes, by name
 * @param defaultCountry ISO 3166-1 alpha-2, for phone numbers that no address goes with
 * @param sendStreetAddress whether street and coordinates go to Redo, too
 * @param events what the store says of event types, by canonical name
 */
public record Store(
    String name,
    Redo redo,
    Map<String, Platform> platforms,
    Optional<String> defaultCountry,
    boolean sendStreetAddress,
    Map<String, EventSettings> events) {

  public Store {
    platforms = Map.copyOf(platforms);
    events = Map.copyOf(events);
  }

  /**
   * The store at Redo.
   *
   * @param storeId the id in the address of every call
   * @param apiSecret the bearer token; needs the scope {@code customer_events_write}
   */
  public record Redo(String storeId, Secret apiSecret) {}

  /**
   * The shop on one platform.
   *
   * @param source the shop as the platform names it, as sources are compared; empty when any is
   *     taken
   * @param secrets any of these may sign its webhooks
   * @param sendTestOrders whether orders that the platform marks as a test are sent
   */
  public record Platform(Optional<String> source, List<Secret> secrets, boolean sendTestOrders) {
    public Platform {
      secrets = List.copyOf(secrets);
    }
  }

  /** What a store says of one event type; what it does not say is as the type has it. */
  public record EventSettings(
      Optional<Boolean> enabled, Optional<String> rename, Optional<Duration> maxAge) {
    static final EventSettings NONE =
        new EventSettings(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Whether this store takes webhooks of a platform. */
  public boolean isOn(String platform) {
    return platforms.containsKey(platform);
  }

  /** Whether this store sends events of this type. */
  public boolean sends(EventType type) {
    return settings(type).enabled().orElse(type.enabled());
  }

  /** What events of this type are called at this store's Redo. */
  public String nameOf(EventType type) {
    return settings(type).rename().orElse(type.name());
  }

  /** How old a fact of this type may be when its webhook arrives. */
  public Optional<Duration> maxAgeOf(EventType type) {
    return settings(type).maxAge().or(type::maxAge);
  }

  private EventSettings settings(EventType type) {
    return events.getOrDefault(EventType.canonical(type.name()), EventSettings.NONE);
  }
}
