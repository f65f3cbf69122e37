package dev.redorelay.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.redorelay.fakes.RawWebhook;
import dev.redorelay.fakes.WithoutJourneys;
import dev.redorelay.relay.LoneRelay;
import dev.redorelay.relay.Outcome;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The largest bodies take a bounded time and memory, whatever they are full of. */
@ExtendWith(WithoutJourneys.class)
class HeavyBodiesTest {

  /** Nearly all take less than half a second; what was mended had taken half a minute. */
  private static final long MOST_MILLIS = 10_000;

  /** Allocated in all, for each byte of the body: what lives at one time is a part of it. */
  private static final long MOST_BYTES = 200;

  private static final LoneRelay RELAY = LoneRelay.of("default");
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final Map<String, Supplier<byte[]>> SHOPIFY =
      HeavyBodies.of(
          "{\"id\":1,\"updated_at\":\"2026-11-20T15:59:00Z\",\"email\":\"ada@example.com\",",
          "\"total_price_set\":{\"shop_money\":{\"amount\":1,\"currency_code\":\"\",\"amount\":2}},",
          List.of("line_items", "fulfillments", "discount_codes"));

  static Stream<String> shopify() {
    return SHOPIFY.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("shopify")
  void an_order_full_of(String what) {
    takesLittle("shopify", "orders/fulfilled", SHOPIFY.get(what).get());
  }

  private static final Map<String, Supplier<byte[]>> WOOCOMMERCE =
      HeavyBodies.of(
          "{\"id\":1,\"status\":\"processing\",\"billing\":{\"email\":\"ada@example.com\"},",
          "\"shipping\":{\"city\":\"Bonn\",\"country\":\"DE\",\"city\":\"Köln\"},",
          List.of("line_items", "coupon_lines", "refunds"));

  static Stream<String> woocommerce() {
    return WOOCOMMERCE.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("woocommerce")
  void a_woocommerce_order_full_of(String what) {
    takesLittle("woocommerce", "order.updated", WOOCOMMERCE.get(what).get());
  }

  private static void takesLittle(String platform, String topic, byte[] body) {
    RawWebhook webhook = RawWebhook.signed(LoneRelay.platform(platform), topic, body);
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    long start = System.nanoTime();

    Outcome outcome = RELAY.take(webhook);

    long millis = (System.nanoTime() - start) / 1_000_000;
    long perByte = (THREADS.getCurrentThreadAllocatedBytes() - allocated) / body.length;
    Ending.isGood(outcome);
    assertTrue(millis < MOST_MILLIS, "it took " + millis + " ms");
    assertTrue(perByte < MOST_BYTES, "it allocated " + perByte + " bytes for each of the body's");
  }
}
