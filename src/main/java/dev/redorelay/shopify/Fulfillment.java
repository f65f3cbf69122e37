package dev.redorelay.shopify;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A parcel, or whatever else carries lines to the buyer, as its order states it.
 *
 * @param status what became of it: {@code success}, {@code pending}, {@code cancelled} …
 */
@RegisterForReflection
record Fulfillment(
    @Nullable String id,
    @Nullable String status,
    @Nullable Instant createdAt,
    @Nullable String trackingCompany,
    @Nullable String trackingNumber,
    List<String> trackingNumbers,
    @Nullable String trackingUrl,
    List<String> trackingUrls) {

  private static final Set<String> NOT_SENT = Set.of("cancelled", "error", "failure");

  Fulfillment {
    trackingNumbers = Lists.present(trackingNumbers);
    trackingUrls = Lists.present(trackingUrls);
  }

  /** Whether it came to nothing: no parcel of it is on its way. */
  boolean isNotSent() {
    return status != null && NOT_SENT.contains(status);
  }

  /** The numbers of all its parcels. */
  List<String> numbers() {
    return Lists.orElse(trackingNumbers, trackingNumber);
  }

  /** Where its parcels can be followed. */
  List<String> urls() {
    return Lists.orElse(trackingUrls, trackingUrl);
  }
}
