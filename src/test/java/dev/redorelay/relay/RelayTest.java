package dev.redorelay.relay;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redorelay.fakes.RawWebhook;
import dev.redorelay.redo.TimedRedo;
import dev.redorelay.store.EagerStores;
import dev.redorelay.store.RelaySettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelayTest {

  private static final RelaySettings.Place QUEUE =
      new RelaySettings.Place.Embedded(Path.of("relay.db"));

  private static final byte[] ORDER =
      """
      {"id":1,"email":"rowan@example.com","currency":"USD",\
      "processed_at":"2026-11-02T10:06:31-05:00"}"""
          .getBytes(StandardCharsets.UTF_8);

  /** In ms: 100 are kept for the answer and, for the queue, a quarter of it all, at most 500. */
  @ParameterizedTest
  @CsvSource({"600, 350", "1000, 650", "4000, 3400"})
  void Redo_is_given_time_however_short_the_deadline_is(long deadline, long most) {
    TimedRedo redo = new TimedRedo();
    LoneRelay relay =
        LoneRelay.to(redo, EagerStores.settings(Duration.ofMillis(deadline), QUEUE), "default");
    RawWebhook order =
        RawWebhook.signed(LoneRelay.platform("shopify"), "orders/create", ORDER)
            .with("X-Shopify-Shop-Domain", "default.myshopify.com");

    relay.take(order); // the first takes long, as everything has to be loaded for it
    relay.take(order);

    assertTrue(redo.given().isPositive(), () -> redo.given().toString());
    assertTrue(redo.given().toMillis() <= most, () -> redo.given().toString());
  }
}
