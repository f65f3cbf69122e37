package dev.redorelay.woocommerce;

import dev.redorelay.redo.Customer;
import dev.redorelay.redo.EmailAddress;
import dev.redorelay.redo.Location;
import dev.redorelay.redo.PhoneNumber;
import dev.redorelay.redo.Text;
import dev.redorelay.relay.Translation;
import dev.redorelay.relay.Translation.Ignored;
import dev.redorelay.store.Store;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells Redo who a webhook is about: whoever pays. The shipping address is the recipient's, and a
 * gift's recipient would be merged into the buyer.
 */
final class Identity {

  /** What a webhook without a person is. */
  static final Translation NONE = new Ignored("no customer identity");

  private static final Address NO_ADDRESS =
      new Address(null, null, null, null, null, null, null, null, null, null);

  private Identity() {}

  /** The person; empty when there is neither an e-mail address nor a phone number. */
  static Optional<Customer> of(Person person, Store store) {
    Address billing = person.billing() == null ? NO_ADDRESS : person.billing();
    Optional<EmailAddress> email =
        EmailAddress.parse(person.email()).or(() -> EmailAddress.parse(billing.email()));
    Optional<PhoneNumber> phone = PhoneNumber.parse(billing.phone(), country(billing, store));
    if (email.isEmpty() && phone.isEmpty()) {
      return Optional.empty();
    }
    boolean named = !Text.isBlank(person.firstName()) || !Text.isBlank(person.lastName());
    return Optional.of(
        new Customer(
            email,
            phone,
            named ? person.firstName() : billing.firstName(),
            named ? person.lastName() : billing.lastName(),
            Optional.of(location(billing, store))));
  }

  /** The country that a number without a country code is of. */
  private static @Nullable String country(Address billing, Store store) {
    return Text.isBlank(billing.country())
        ? store.defaultCountry().orElse(null)
        : billing.country();
  }

  /** WooCommerce names no country but by its code, and a state by one of both. */
  private static Location location(Address billing, Store store) {
    Optional<Location.Street> street =
        store.sendStreetAddress()
            ? Optional.of(new Location.Street(billing.address1(), billing.address2(), null, null))
            : Optional.empty();
    return new Location(
        street,
        billing.city(),
        billing.hasStateCode() ? null : billing.state(),
        billing.hasStateCode() ? billing.state() : null,
        billing.postcode(),
        null,
        billing.country());
  }
}
