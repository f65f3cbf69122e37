package dev.redorelay.shopify;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer as Shopify states it: in orders and checkouts, and as {@link CustomerBody}. Since API
 * version 2025-01 without tags and consents.
 *
 * @param id Shopify's id; never sent to Redo as the customer's
 * @param phone the only phone number that Shopify keeps in E.164
 */
@RegisterForReflection
record ShopCustomer(
    @Nullable String id,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt,
    @Nullable String state,
    @Nullable String tags,
    @Nullable Boolean acceptsMarketing,
    @Nullable Consent emailMarketingConsent,
    @Nullable Address defaultAddress) {

  /**
   * Whether the customer agreed to marketing, since API version 2024-01.
   *
   * @param state {@code subscribed}, {@code not_subscribed}, {@code pending} …
   */
  @RegisterForReflection
  record Consent(@Nullable String state) {}

  /** What the consent says; only where it says nothing, the flag that it has replaced counts. */
  boolean agreedToMarketing() {
    String consent = emailMarketingConsent == null ? null : emailMarketingConsent.state();
    boolean unsaid = consent == null || consent.isBlank();
    return unsaid ? Boolean.TRUE.equals(acceptsMarketing) : "subscribed".equals(consent);
  }
}
