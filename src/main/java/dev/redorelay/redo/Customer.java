package dev.redorelay.redo;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The person whom an event is about. Redo creates whom it does not know, so a wrong identity makes
 * a junk profile, and none makes no event. The platform's customer id is never sent: {@code id} is
 * Redo's own. What is left out here is not erased there.
 */
public record Customer(
    Optional<EmailAddress> email,
    Optional<PhoneNumber> phoneNumber,
    @Nullable String firstName,
    @Nullable String lastName,
    Optional<Location> location) {

  private static final int MAX_NAME_LENGTH = 255;

  public Customer {
    if (email.isEmpty() && phoneNumber.isEmpty()) {
      throw new IllegalArgumentException("a customer needs an e-mail address or a phone number");
    }
    firstName = Text.brief(firstName, MAX_NAME_LENGTH);
    lastName = Text.brief(lastName, MAX_NAME_LENGTH);
    location = location.filter(place -> !place.isEmpty());
  }

  /**
   * Hides what a text says of this person, so that it can stand in a log or an answer. States and
   * countries stay: many have codes that are words.
   */
  void concealIn(Concealed text) {
    Optional<Location.Street> street = location.flatMap(Location::street);
    Stream.of(
            email.map(EmailAddress::value),
            phoneNumber.map(number -> number.value().substring(1)),
            street.map(Location.Street::street1),
            street.map(Location.Street::street2),
            street.map(Location.Street::latitude).map(BigDecimal::toPlainString),
            street.map(Location.Street::longitude).map(BigDecimal::toPlainString),
            location.map(Location::postalCode),
            location.map(Location::city),
            Optional.ofNullable(firstName),
            Optional.ofNullable(lastName))
        .flatMap(Optional::stream)
        .forEach(text::hideWord);
  }
}
