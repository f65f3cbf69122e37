package dev.redorelay.shopify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whatever names a person: an order, a checkout, a draft, a parcel, a customer. */
interface Person {

  /** The fields that may hold the e-mail address, the best first. */
  List<@Nullable String> emails();

  /** The fields that may hold the phone number, the best first. */
  List<Phone> phones();

  @Nullable ShopCustomer customer();

  @Nullable Address billingAddress();

  @Nullable Address shippingAddress();

  /**
   * A phone number as somebody typed it.
   *
   * @param from the address it stands in; null when it stands in none
   */
  record Phone(@Nullable String number, @Nullable Address from) {
    static Phone of(@Nullable Address address) {
      return new Phone(address == null ? null : address.phone(), address);
    }
  }
}
