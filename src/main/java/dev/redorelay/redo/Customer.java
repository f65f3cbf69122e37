package dev.redorelay.redo;

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
    firstName = name(firstName);
    lastName = name(lastName);
    location = location.filter(place -> !place.isEmpty());
  }

  private static @Nullable String name(@Nullable String name) {
    String clean = Text.clean(name);
    return clean == null ? null : Text.cutToLength(clean.strip(), MAX_NAME_LENGTH);
  }

  /** A text without what it says of this person, so that it can stand in a log or an answer. */
  String concealedIn(String text) {
    String concealed = text;
    for (String value :
        Stream.of(
                email.map(EmailAddress::value).orElse(null),
                phoneNumber.map(PhoneNumber::value).orElse(null),
                firstName,
                lastName)
            .filter(value -> value != null)
            .toList()) {
      concealed = concealed.replace(value, "***");
    }
    return concealed;
  }
}
