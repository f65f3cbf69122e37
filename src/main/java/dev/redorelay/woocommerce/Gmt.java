package dev.redorelay.woocommerce;

import dev.redorelay.relay.Timestamps;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Times of the fields called {@code …_gmt}, which carry no zone: they are UTC. */
final class Gmt {

  private Gmt() {}

  /** The time; null when it is absent or cannot be read. */
  static @Nullable Instant time(@Nullable String text) {
    return text == null
        ? null
        : Timestamps.parse(text.strip() + "Z").or(() -> Timestamps.parse(text)).orElse(null);
  }
}
