package dev.redorelay.shopify;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parcel, or whatever else carries lines to the buyer, as its order states it. */
@RegisterForReflection
record Fulfillment(
    @Nullable String id,
    @Nullable Instant createdAt,
    @Nullable String trackingCompany,
    @Nullable String trackingNumber,
    List<String> trackingNumbers,
    @Nullable String trackingUrl,
    List<String> trackingUrls) {

  Fulfillment {
    trackingNumbers = Lists.present(trackingNumbers);
    trackingUrls = Lists.present(trackingUrls);
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
