package dev.redorelay.redo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedEventsTest {

  @Test
  void remembers_what_was_added_and_nothing_else() {
    AcceptedEvents accepted = new AcceptedEvents(10);
    accepted.add(UniqueId.of("shopify", "default", "order", "1", "placed"));

    assertTrue(accepted.contains(new UniqueId("shopify:default:order:1:placed")));
    assertFalse(accepted.contains(new UniqueId("shopify:default:order:1:paid")));
    assertFalse(accepted.contains(new UniqueId("shopify:other:order:1:placed")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 100, 1_000})
  void remembers_the_latest_and_no_more_than_it_is_meant_to(int size) {
    AcceptedEvents accepted = new AcceptedEvents(size);
    for (int number = 0; number < 2_000; number++) {
      assertFalse(accepted.contains(id(number)));
      accepted.add(id(number));
    }

    for (int number = 0; number < 2_000; number++) {
      assertEquals(number >= 2_000 - size, accepted.contains(id(number)));
    }
  }

  @Test
  void forgets_last_what_is_asked_for_again_and_again() {
    AcceptedEvents accepted = new AcceptedEvents(2);
    accepted.add(id(0));
    for (int number = 1; number < 100; number++) {
      accepted.add(id(number));

      assertTrue(accepted.contains(id(0)));
    }
  }

  private static UniqueId id(int number) {
    return new UniqueId("order:" + number + ":placed");
  }
}
