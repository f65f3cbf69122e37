package dev.redorelay.store;

import java.util.List;
import java.util.Optional;

/**
 * The keys of a platform that a store can be on.
 *
 * @param platform its name in addresses and in every {@code uniqueId}
 * @param sourceEnding how each source of the platform ends; "" when that cannot be said
 * @param testOrders empty where the platform does not mark test orders
 */
record PlatformKeys(
    String platform, Key source, String sourceEnding, Key secrets, Optional<Key> testOrders) {

  /** Each platform is one row here. */
  static final List<PlatformKeys> ALL =
      List.of(
          new PlatformKeys(
              "shopify",
              Key.SHOPIFY_DOMAIN,
              ".myshopify.com",
              Key.SHOPIFY_SECRETS,
              Optional.of(Key.SHOPIFY_TEST_ORDERS)));
}
