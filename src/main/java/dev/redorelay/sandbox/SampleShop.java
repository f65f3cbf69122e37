package dev.redorelay.sandbox;

import dev.redorelay.store.Secret;
import dev.redorelay.store.Store;
import dev.redorelay.store.Stores;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The shop that a sample claims to come from.
 *
 * @param platform where the shop is
 * @param store the configured store whose webhooks it sends
 * @param source what the platform calls the shop
 */
record SampleShop(SamplePlatform platform, String store, String source, Secret secret) {

  private static final String ALGORITHM = "HmacSHA256";

  /** The first configured store that takes the platform's webhooks; empty when none does. */
  static Optional<SampleShop> of(SamplePlatform platform, Stores stores) {
    return stores.all().stream()
        .sorted(Comparator.comparing(Store::name))
        .flatMap(store -> of(platform, store))
        .findFirst();
  }

  private static Stream<SampleShop> of(SamplePlatform platform, Store store) {
    return Stream.ofNullable(store.platforms().get(platform.platformName()))
        .map(
            settings ->
                new SampleShop(
                    platform,
                    store.name(),
                    settings.source().orElse(platform.usualSource()),
                    settings.secrets().getFirst()));
  }

  /** The path of the store's own address, so that it is the right one among many. */
  String door() {
    return platform.door() + "/" + store;
  }

  /** Base64 of HMAC-SHA256 over a body. */
  String signature(String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }
}
