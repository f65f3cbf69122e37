package dev.redorelay.woocommerce;

import dev.redorelay.relay.Timestamps;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Times of the fields called {@code …_gmt}, which carry no zone: they are UTC. Old shops send only
 * the fields without {@code _gmt}, in the site's own time: taken for UTC, they are hours off at
 * most, while without them an order of years ago would have happened now.
 */
final class Gmt {

  private Gmt() {}

  /**
   * A field's time; null when it is absent or cannot be read.
   *
   * @param modifiedGmt when the same body says it last changed; without that, {@code local} counts
   */
  static @Nullable Instant time(
      @Nullable String gmt, @Nullable String local, @Nullable String modifiedGmt) {
    Optional<Instant> old = time(modifiedGmt).isPresent() ? Optional.empty() : time(local);
    return time(gmt).or(() -> old).orElse(null);
  }

  private static Optional<Instant> time(@Nullable String text) {
    return text == null
        ? Optional.empty()
        : Timestamps.parse(text.strip() + "Z").or(() -> Timestamps.parse(text));
  }
}
