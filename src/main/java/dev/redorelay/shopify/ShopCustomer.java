package dev.redorelay.shopify;

import dev.redorelay.relay.MalformedPayload;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer as Shopify states it: the body of {@code customers/*}, and part of orders and
 * checkouts. Since API version 2025-01 without tags and consents.
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
    @Nullable Address defaultAddress)
    implements Person {

  /**
   * Whether the customer agreed to marketing, since API version 2024-01.
   *
   * @param state {@code subscribed}, {@code not_subscribed}, {@code pending} …
   */
  @RegisterForReflection
  record Consent(@Nullable String state) {}

  @Override
  public List<@Nullable String> emails() {
    return Arrays.asList(email);
  }

  @Override
  public List<Phone> phones() {
    return List.of(new Phone(phone, null), Phone.of(defaultAddress));
  }

  @Override
  public ShopCustomer customer() {
    return this;
  }

  @Override
  public @Nullable Address billingAddress() {
    return null;
  }

  @Override
  public @Nullable Address shippingAddress() {
    return null;
  }

  /** What the consent says; only where it says nothing, the flag that it has replaced counts. */
  boolean agreedToMarketing() {
    String consent = emailMarketingConsent == null ? null : emailMarketingConsent.state();
    boolean unsaid = consent == null || consent.isBlank();
    return unsaid ? Boolean.TRUE.equals(acceptsMarketing) : "subscribed".equals(consent);
  }

  /** The id, which the body of {@code customers/*} cannot do without. */
  String requiredId() {
    if (id == null || id.isBlank()) {
      throw new MalformedPayload("The customer has no id");
    }
    return id;
  }

  /** When the customer was changed, which tells one change from the others. */
  Instant requiredUpdatedAt() {
    if (updatedAt == null) {
      throw new MalformedPayload("The customer has no updated_at");
    }
    return updatedAt;
  }
}
