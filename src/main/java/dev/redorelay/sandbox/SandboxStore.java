package dev.redorelay.sandbox;

import dev.redorelay.store.Stores;
import dev.redorelay.store.Unconfigured;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * The store that dev mode has when none is configured. Its secrets are published, and open nothing
 * but the sandbox.
 */
@IfBuildProfile("dev")
@Singleton
final class SandboxStore implements Unconfigured {

  /** Its id at the sandbox's Redo. */
  static final String ID = "sandbox";

  static final String API_SECRET = "redo-relay-sandbox-key";
  static final String WEBHOOK_SECRET = "redo-relay-sandbox-secret";

  private static final String NAME = "default";

  private final ServerAddress here;

  SandboxStore(ServerAddress here) {
    this.here = here;
  }

  @Override
  public Map<String, String> values() {
    if (!LaunchMode.current().isDevOrTest()) {
      return Map.of();
    }
    String store = "relay.stores." + NAME + ".";
    return Map.of(
        "relay.redo.url",
        here.of(StandInResource.BASE),
        store + "redo.store-id",
        ID,
        store + "redo.api-secret",
        API_SECRET,
        store + "shopify.secrets",
        WEBHOOK_SECRET,
        store + "woocommerce.secrets",
        WEBHOOK_SECRET);
  }

  /** Whether this is the store that webhooks come to now. */
  static boolean isIn(Stores stores) {
    return stores
        .named(NAME)
        .filter(store -> store.redo().apiSecret().reveal().equals(API_SECRET))
        .isPresent();
  }
}
