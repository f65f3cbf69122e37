package dev.redorelay.relay;

import dev.redorelay.store.Store;
import dev.redorelay.store.Stores;
import dev.redorelay.webhook.Keyring;
import dev.redorelay.webhook.Platform;
import dev.redorelay.webhook.SignatureVerifier;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * An address that webhooks may come to: a platform that some store is on, and the store, where the
 * address names one.
 */
public final class Entrance implements Keyring {

  private final Platform platform;
  private final Optional<Store> named;
  private final Stores stores;
  private final Map<String, Keys> keys;

  Entrance(Platform platform, Optional<Store> named, Stores stores) {
    this.platform = platform;
    this.named = named;
    this.stores = stores;
    this.keys =
        stores.all().stream()
            .filter(store -> store.isOn(platform.name()))
            .collect(Collectors.toMap(Store::name, this::keys));
  }

  Platform platform() {
    return platform;
  }

  /** The store that a source belongs to; one that the address names has to accept the source. */
  @Override
  public Optional<Keys> forSource(String source) {
    Optional<Store> store =
        named.isPresent()
            ? named.filter(s -> stores.accepts(s, platform.name(), source))
            : stores.withSource(platform.name(), source);
    return store.map(Store::name).map(keys::get);
  }

  private Keys keys(Store store) {
    Store.Platform settings = store.platforms().get(platform.name());
    if (settings == null) {
      throw new IllegalStateException("a store is only found by a platform that it has");
    }
    return new Keys(
        store.name(),
        settings.secrets().stream()
            .flatMap(secret -> platform.spellings(secret.reveal()).stream())
            .map(spelling -> spelling.getBytes(StandardCharsets.UTF_8))
            .map(bytes -> new SecretKeySpec(bytes, SignatureVerifier.ALGORITHM))
            .map(SecretKey.class::cast)
            .toList());
  }
}
