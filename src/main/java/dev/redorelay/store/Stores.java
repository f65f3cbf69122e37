package dev.redorelay.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The configured stores, and which of them a webhook belongs to. */
public final class Stores {

  private final Map<String, Store> byName;

  Stores(Map<String, Store> byName) {
    this.byName = Map.copyOf(byName);
  }

  /** The store of this name. */
  public Optional<Store> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** All stores, in no particular order. */
  public Collection<Store> all() {
    return byName.values();
  }

  /** Whether any store takes webhooks of this platform. */
  public boolean anyOn(String platform) {
    return !on(platform).isEmpty();
  }

  /**
   * The store whose configured source is this one; or the only store on this platform, when it
   * names no source.
   */
  public Optional<Store> withSource(String platform, String source) {
    List<Store> candidates = on(platform);
    if (candidates.size() == 1) {
      return candidates.stream().filter(store -> accepts(store, platform, source)).findFirst();
    }
    Optional<String> wanted = Optional.of(canonicalSource(platform, source));
    return candidates.stream().filter(store -> source(store, platform).equals(wanted)).findFirst();
  }

  /** Whether a store takes webhooks of this platform from this source. */
  public boolean accepts(Store store, String platform, String source) {
    return store.isOn(platform)
        && source(store, platform).map(canonicalSource(platform, source)::equals).orElse(true);
  }

  private static Optional<String> source(Store store, String platform) {
    return Optional.ofNullable(store.platforms().get(platform)).flatMap(Store.Platform::source);
  }

  private List<Store> on(String platform) {
    return byName.values().stream().filter(store -> store.isOn(platform)).toList();
  }

  /** A source as it is compared: the same for all spellings that name one shop. */
  public static String canonicalSource(String platform, String source) {
    return PlatformKeys.of(platform).sources().canonical(source);
  }
}
