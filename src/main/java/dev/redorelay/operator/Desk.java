package dev.redorelay.operator;

import dev.redorelay.queue.Letters;
import dev.redorelay.queue.Letters.KeptLetter;
import dev.redorelay.queue.OpenQueue;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Where an operator asks for letters, and hears why there are none to be had. */
@Singleton
final class Desk {

  private final Optional<Letters> letters;

  Desk(OpenQueue queue) {
    this.letters = queue.letters();
  }

  /** All of them. */
  Letters letters() {
    return letters.orElseThrow(
        () -> Refusal.notFound("There is no queue: relay.queue.kind is none."));
  }

  KeptLetter letter(String id) {
    return number(id)
        .flatMap(letters()::find)
        .orElseThrow(() -> Refusal.notFound("The queue has no letter of this id."));
  }

  /** One that may be replayed or deleted. */
  KeptLetter deadLetter(String id) {
    KeptLetter letter = letter(id);
    if (letter.state() != Letters.State.DEAD) {
      throw Refusal.conflict("This letter waits for its delivery: only dead ones can be changed.");
    }
    return letter;
  }

  private static Optional<Long> number(String id) {
    try {
      return Optional.of(Long.parseLong(id));
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }
}
