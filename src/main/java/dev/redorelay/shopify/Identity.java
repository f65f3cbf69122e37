package dev.redorelay.shopify;

import dev.redorelay.redo.Customer;
import dev.redorelay.redo.EmailAddress;
import dev.redorelay.redo.Location;
import dev.redorelay.redo.PhoneNumber;
import dev.redorelay.redo.Text;
import dev.redorelay.relay.Translation;
import dev.redorelay.relay.Translation.Ignored;
import dev.redorelay.store.Store;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells Redo who a webhook is about. The shipping address's phone is never used: it is the
 * recipient's, and a gift's recipient would be merged into the buyer.
 */
final class Identity {

  /** What a webhook without a person is. */
  static final Translation NONE = new Ignored("no customer identity");

  private Identity() {}

  /** The person; empty when there is neither an e-mail address nor a phone number. */
  static Optional<Customer> of(Person person, Store store) {
    Optional<EmailAddress> email = firstOf(person.emails(), EmailAddress::parse);
    Optional<PhoneNumber> phone = firstOf(person.phones(), number -> parse(number, person, store));
    if (email.isEmpty() && phone.isEmpty()) {
      return Optional.empty();
    }
    Name name = name(person);
    return Optional.of(
        new Customer(email, phone, name.first(), name.last(), location(person, store)));
  }

  /** What can be made of the first field of which anything can. */
  private static <F extends @Nullable Object, T> Optional<T> firstOf(
      List<F> fields, Function<F, Optional<T>> parse) {
    for (F field : fields) {
      Optional<T> made = parse.apply(field);
      if (made.isPresent()) {
        return made;
      }
    }
    return Optional.empty();
  }

  /** A number without a country code is one of the country of the address it came from. */
  private static Optional<PhoneNumber> parse(Person.Phone phone, Person person, Store store) {
    if (phone.number() == null) {
      return Optional.empty();
    }
    String country =
        Stream.of(
                phone.from(),
                person.billingAddress(),
                person.shippingAddress(),
                defaultAddress(person))
            .filter(Objects::nonNull)
            .map(Address::countryCode)
            .filter(code -> !Text.isBlank(code))
            .findFirst()
            .or(store::defaultCountry)
            .orElse(null);
    return PhoneNumber.parse(phone.number(), country);
  }

  private static @Nullable Address defaultAddress(Person person) {
    ShopCustomer customer = person.customer();
    return customer == null ? null : customer.defaultAddress();
  }

  private static Name name(Person person) {
    ShopCustomer customer = person.customer();
    Address billing = person.billingAddress();
    Name own = customer == null ? Name.NONE : new Name(customer.firstName(), customer.lastName());
    return own.isBlank() && billing != null
        ? new Name(billing.firstName(), billing.lastName())
        : own;
  }

  private record Name(@Nullable String first, @Nullable String last) {
    static final Name NONE = new Name(null, null);

    boolean isBlank() {
      return Text.isBlank(first) && Text.isBlank(last);
    }
  }

  private static Optional<Location> location(Person person, Store store) {
    return Stream.of(defaultAddress(person), person.billingAddress(), person.shippingAddress())
        .filter(Objects::nonNull)
        .map(address -> location(address, store))
        .filter(location -> !location.isEmpty())
        .findFirst();
  }

  private static Location location(Address address, Store store) {
    Optional<Location.Street> street =
        store.sendStreetAddress()
            ? Optional.of(
                new Location.Street(
                    address.address1(),
                    address.address2(),
                    address.latitude(),
                    address.longitude()))
            : Optional.empty();
    return new Location(
        street,
        address.city(),
        address.province(),
        address.provinceCode(),
        address.zip(),
        address.country(),
        address.countryCode());
  }
}
