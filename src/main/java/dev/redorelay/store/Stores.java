package dev.redorelay.store;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
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
    if (candidates.size() == 1 && accepts(candidates.getFirst(), platform, source)) {
      return Optional.of(candidates.getFirst());
    }
    return candidates.stream().filter(store -> names(store, platform, source)).findFirst();
  }

  /** Whether a store takes webhooks of this platform from this source. */
  public boolean accepts(Store store, String platform, String source) {
    Store.Platform settings = store.platforms().get(platform);
    return settings != null && (settings.source().isEmpty() || names(store, platform, source));
  }

  private static boolean names(Store store, String platform, String source) {
    Store.Platform settings = store.platforms().get(platform);
    return settings != null
        && settings.source().isPresent()
        && settings.source().get().equals(canonicalSource(source));
  }

  private List<Store> on(String platform) {
    return byName.values().stream().filter(store -> store.isOn(platform)).toList();
  }

  /** Sources are compared without scheme, trailing slash and case. */
  static String canonicalSource(String source) {
    return source
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^https?://", "")
        .replaceFirst("/+$", "");
  }
}
