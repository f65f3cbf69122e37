package dev.redorelay.store;

import java.util.List;
import java.util.Optional;

/**
 * The keys of a platform that a store can be on.
 *
 * @param platform its name in addresses and in every {@code uniqueId}
 * @param sources what its shops are known by
 * @param sourceEnding how each source of the platform ends; "" when that cannot be said
 * @param testOrders empty where the platform does not mark test orders
 */
record PlatformKeys(
    String platform,
    Key source,
    SourceKind sources,
    String sourceEnding,
    Key secrets,
    Optional<Key> testOrders) {

  /** Each platform is one row here. */
  static final List<PlatformKeys> ALL =
      List.of(
          new PlatformKeys(
              "shopify",
              Key.SHOPIFY_DOMAIN,
              SourceKind.DOMAIN,
              ".myshopify.com",
              Key.SHOPIFY_SECRETS,
              Optional.of(Key.SHOPIFY_TEST_ORDERS)),
          new PlatformKeys(
              "woocommerce",
              Key.WOOCOMMERCE_SOURCE,
              SourceKind.SITE,
              "",
              Key.WOOCOMMERCE_SECRETS,
              Optional.empty()));

  /** The keys of a platform that there is. */
  static PlatformKeys of(String platform) {
    return ALL.stream().filter(keys -> keys.platform().equals(platform)).findFirst().orElseThrow();
  }
}
