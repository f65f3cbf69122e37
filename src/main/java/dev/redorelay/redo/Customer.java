package dev.redorelay.redo;

import java.util.Optional;
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
}
