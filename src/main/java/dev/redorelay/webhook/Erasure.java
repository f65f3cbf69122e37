package dev.redorelay.webhook;

import java.util.Set;

/** What a webhook asks to erase. */
public sealed interface Erasure {

  /** Nothing: it is about something else. */
  record Nothing() implements Erasure {}

  /** All that came from the shop. */
  record WholeShop() implements Erasure {}

  /**
   * All that tells of a person. What the platform did not say is empty.
   *
   * @param phoneNumbers as people write them
   * @param customerIds the platform's
   * @param orderIds the platform's; orders of the person's that have to be erased, too
   */
  record OfPerson(
      Set<String> emails, Set<String> phoneNumbers, Set<String> customerIds, Set<String> orderIds)
      implements Erasure {
    public OfPerson {
      emails = Set.copyOf(emails);
      phoneNumbers = Set.copyOf(phoneNumbers);
      customerIds = Set.copyOf(customerIds);
      orderIds = Set.copyOf(orderIds);
    }

    @Override
    public String toString() {
      return "of a person";
    }
  }

  /**
   * It asks for something, but nobody can read for what.
   *
   * @param detail what is wrong, without a piece of the body
   */
  record Unreadable(String detail) implements Erasure {}
}
