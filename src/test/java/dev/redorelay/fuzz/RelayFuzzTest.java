package dev.redorelay.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.redorelay.fakes.GoldenSample;
import dev.redorelay.fakes.RawWebhook;
import dev.redorelay.fakes.WithoutJourneys;
import dev.redorelay.relay.LoneRelay;
import dev.redorelay.relay.Outcome;
import dev.redorelay.webhook.Platform;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever comes in, the relay makes a lawful event of it, or says why it does not, and never fails
 * itself. In a build the seeds are tried, and what was found before; {@code src/fuzz/run} lets
 * Jazzer look for more, and what it finds becomes a seed in {@code RelayFuzzTestInputs}.
 */
@ExtendWith(WithoutJourneys.class)
class RelayFuzzTest {

  private static final LoneRelay RELAY = LoneRelay.of("default");

  static Stream<byte[]> signatures() {
    return Seeds.signatures();
  }

  @MethodSource("signatures")
  @FuzzTest(maxDuration = "60s")
  void a_signature(byte[] input) {
    String claimed = new String(input, StandardCharsets.ISO_8859_1);
    for (Platform platform : LoneRelay.platforms()) {
      RawWebhook signed = Seeds.sample(platform);
      String right = signed.header(platform.signatureHeader());
      Outcome outcome = RELAY.take(signed.with(platform.signatureHeader(), claimed));
      if (!(outcome instanceof Outcome.Unsigned)) {
        Ending.isGood(outcome);
        assertArrayEquals(
            Base64.getDecoder().decode(right), Base64.getDecoder().decode(claimed.strip()));
      }
    }
  }

  static Stream<byte[]> headers() {
    return Seeds.headers();
  }

  @MethodSource("headers")
  @FuzzTest(maxDuration = "60s")
  void headers(byte[] lines) {
    for (Platform platform : LoneRelay.platforms()) {
      Ending.isGoodOrTurnedAway(RELAY.take(Seeds.sample(platform).with(Seeds.headers(lines))));
    }
  }

  static Stream<byte[]> shopify_bodies() {
    return Seeds.bodies("shopify");
  }

  @MethodSource("shopify_bodies")
  @FuzzTest(maxDuration = "60s")
  void shopify_bodies(byte[] input) {
    bodyOf("shopify", Seeds.Input.of(input));
  }

  static Stream<byte[]> woocommerce_bodies() {
    return Seeds.bodies("woocommerce");
  }

  @MethodSource("woocommerce_bodies")
  @FuzzTest(maxDuration = "60s")
  void woocommerce_bodies(byte[] input) {
    bodyOf("woocommerce", Seeds.Input.of(input));
  }

  static Stream<byte[]> damaged_samples() {
    return Seeds.choices();
  }

  /**
   * What bytes alone seldom hit: a body that is JSON, and says something else in several places.
   */
  @MethodSource("damaged_samples")
  @FuzzTest(maxDuration = "60s")
  void damaged_samples(byte[] choices) {
    Damage damage = new Damage(choices);
    GoldenSample sample = damage.sample();
    Ending.isGood(
        RELAY.take(
            RawWebhook.signed(
                LoneRelay.platform(sample.platform()), sample.topic(), damage.body())));
  }

  /** A topic that there is not stands for one that there is: else most inputs would be wasted. */
  private static void bodyOf(String platform, Seeds.Input input) {
    List<String> topics = LoneRelay.topics(platform);
    String topic =
        topics.contains(input.topic())
            ? input.topic()
            : topics.get(Math.floorMod(input.topic().hashCode(), topics.size()));
    Ending.isGood(
        RELAY.take(RawWebhook.signed(LoneRelay.platform(platform), topic, input.bytes())));
  }
}
