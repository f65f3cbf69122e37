package dev.redorelay.sandbox;

import dev.redorelay.store.RelaySettings;
import dev.redorelay.store.Store;
import dev.redorelay.store.Stores;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Says at the start of dev mode what runs here, and what to try first. */
@IfBuildProfile("dev")
@Singleton
final class Welcome {

  private static final Logger LOG = Logger.getLogger("dev.redorelay.sandbox");

  private final ServerAddress here;
  private final Stores stores;
  private final RelaySettings settings;
  private final InstantSource clock;

  Welcome(ServerAddress here, Stores stores, RelaySettings settings, InstantSource clock) {
    this.here = here;
    this.stores = stores;
    this.settings = settings;
    this.clock = clock;
  }

  /** Only now can it be pasted. A live reload does not start the server again. */
  void print(@ObservesAsync HttpServerStart listening) {
    LOG.info(SandboxStore.isIn(stores) ? unconfigured() : configured());
  }

  private String unconfigured() {
    SampleShop shop = SampleShop.of(SamplePlatform.SHOPIFY, stores).orElseThrow();
    SignedSample order =
        SignedSample.of(SampleOrder.TOPIC, SampleOrder.BODY, shop, clock.instant());
    return """
    redo-relay takes webhooks at %1$s/webhooks/shopify and %1$s/webhooks/woocommerce
    No store is configured, so it delivers to %2$s.

      What the sandbox received  %1$s/sandbox/events
      Topics that have samples   %1$s/sandbox/samples
      To send a sample           curl -X POST %1$s/sandbox/samples/orders/create

    This is an order as Shopify sends it, with its signature. Paste it into another terminal:

    %3$s
    """
        .formatted(
            here.of(""), destination(), order.curl(URI.create(here.of("/webhooks/shopify"))));
  }

  private String destination() {
    URI url = settings.redo().url();
    return url.getPath().equals(StandInResource.BASE)
        ? "the sandbox, a stand-in for Redo within this process"
        : url + ", which relay.redo.url names";
  }

  /** A real secret signs nothing that is printed. */
  private String configured() {
    List<SamplePlatform> platforms =
        Arrays.stream(SamplePlatform.values()).filter(p -> stores.anyOn(p.platformName())).toList();
    return """
    redo-relay takes webhooks at %1$s
    It delivers to Redo at %2$s, for %3$s.
    This sends it a sample order, whose invented customer Redo then knows:
      curl -X POST %4$s/sandbox/samples/%5$s
    Topics that have samples: %4$s/sandbox/samples
    """
        .formatted(
            platforms.stream()
                .map(platform -> here.of(platform.door()))
                .collect(Collectors.joining(" and ")),
            settings.redo().url(),
            storeNames(),
            here.of(""),
            platforms.getFirst() == SamplePlatform.SHOPIFY ? "orders/create" : "order.created");
  }

  private String storeNames() {
    List<String> names = stores.all().stream().map(Store::name).sorted().toList();
    return (names.size() == 1 ? "the store " : "the stores ") + String.join(", ", names);
  }
}
