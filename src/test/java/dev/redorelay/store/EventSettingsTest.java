package dev.redorelay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventSettingsTest {

  private static final EventType PLACED = EventType.on("Order Placed");
  private static final EventType UPDATED = EventType.optIn("Order Updated");
  private static final EventType CHECKOUT =
      EventType.on("Checkout Started").notOlderThan(Duration.ofHours(24));
  private static final String OF = "relay.stores.default.events.";

  @Test
  void what_a_store_does_not_say_is_as_the_type_has_it() {
    Store store = Setup.ofOneStore().store();

    assertTrue(store.sends(PLACED));
    assertFalse(store.sends(UPDATED));
    assertEquals("Order Placed", store.nameOf(PLACED));
    assertEquals(Optional.empty(), store.maxAgeOf(PLACED));
    assertEquals(Optional.of(Duration.ofHours(24)), store.maxAgeOf(CHECKOUT));
  }

  @Test
  void a_store_says_all_there_is_to_say() {
    Store store =
        Setup.ofOneStore()
            .file(OF + "\"Order Placed\".enabled", "false")
            .file(OF + "\"Order Placed\".rename", " Ordered in Berlin ")
            .file(OF + "\"Order Placed\".max-age", "2h")
            .store();

    assertFalse(store.sends(PLACED));
    assertEquals("Ordered in Berlin", store.nameOf(PLACED));
    assertEquals(Optional.of(Duration.ofHours(2)), store.maxAgeOf(PLACED));
    assertTrue(store.sends(CHECKOUT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Order Updated\"",
        "order-updated",
        "OrderUpdated",
        "\"ORDER, updated!\"",
        "order.updated"
      })
  void event_names_are_compared_by_letters_and_digits(String spelling) {
    assertTrue(Setup.ofOneStore().file(OF + spelling + ".enabled", "true").store().sends(UPDATED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"_ORDER_UPDATED_", "ORDER_UPDATED", "ORDERUPDATED"})
  void variables_say_event_names_too(String spelling) {
    Store store =
        Setup.empty()
            .store("a")
            .variable("RELAY_STORES_A_EVENTS_" + spelling + "_ENABLED", "true")
            .variable("RELAY_STORES_A_EVENTS_" + spelling + "_MAX_AGE", "36h")
            .variable("RELAY_STORES_A_EVENTS_" + spelling + "_RENAME", "Changed")
            .stores()
            .named("a")
            .orElseThrow();

    assertTrue(store.sends(UPDATED));
    assertEquals(Optional.of(Duration.ofHours(36)), store.maxAgeOf(UPDATED));
    assertEquals("Changed", store.nameOf(UPDATED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"Order Updated\"", "order-updated", "orderupdated"})
  void a_variable_overrides_a_file_in_whatever_spelling(String spelling) {
    Setup setup =
        Setup.ofOneStore()
            .file(OF + spelling + ".enabled", "false")
            .variable("RELAY_STORES_DEFAULT_EVENTS__ORDER_UPDATED__ENABLED", "true");

    assertTrue(setup.store().sends(UPDATED));
  }

  @Test
  void the_active_profile_overrides_what_holds_for_all() {
    Setup setup =
        Setup.ofOneStore()
            .file(OF + "order-updated.enabled", "false")
            .file("%prod." + OF + "order-updated.enabled", "true")
            .file("%dev." + OF + "order-placed.enabled", "false");

    assertTrue(setup.store().sends(UPDATED));
    assertTrue(setup.store().sends(PLACED));
  }

  @Test
  void a_blank_value_says_nothing() {
    Setup setup = Setup.ofOneStore().file(OF + "order-placed.enabled", " ");

    assertTrue(setup.store().sends(PLACED));
  }

  @Test
  void platforms_may_have_another_age_for_an_event_of_one_name() {
    EventType elsewhere = PLACED.notOlderThan(Duration.ofDays(30));
    Store store = Setup.ofOneStore().store();
    assertEquals(Optional.empty(), store.maxAgeOf(PLACED));
    assertEquals(Optional.of(Duration.ofDays(30)), store.maxAgeOf(elsewhere));

    Store strict =
        Setup.ofOneStore()
            .file(OF + "order-placed.max-age", "2h")
            .file(OF + "order-placed.rename", "Purchase")
            .store();
    for (EventType type : List.of(PLACED, elsewhere)) {
      assertEquals(Optional.of(Duration.ofHours(2)), strict.maxAgeOf(type));
      assertEquals("Purchase", strict.nameOf(type));
    }
  }

  @Test
  void an_unknown_event_name_lists_the_known_ones() {
    Setup setup =
        Setup.ofOneStore()
            .file(OF + "\"Order Place\".enabled", "true")
            .variable("RELAY_STORES_DEFAULT_EVENTS_ORDER_LOST_RENAME", "x");

    String known = " names no event; the events are Checkout Started, Order Placed, Order Updated";
    assertEquals(
        Set.of(
            OF
                + "\"Order Place\".enabled (variable"
                + " RELAY_STORES_DEFAULT_EVENTS__ORDER_PLACE__ENABLED)"
                + known,
            "variable RELAY_STORES_DEFAULT_EVENTS_ORDER_LOST_RENAME" + known),
        setup.corrections());
  }

  @Test
  void what_cannot_be_said_of_an_event_is_refused() {
    assertEquals(
        Set.of(OF + "order-placed.colour matches no key of redo-relay"),
        Setup.ofOneStore().file(OF + "order-placed.colour", "red").corrections());
  }

  @Test
  void a_key_that_a_blank_has_ended_says_how_to_write_it() {
    assertEquals(
        Set.of(
            OF
                + "\"Order matches no key of redo-relay (a blank has ended it: write order-placed"
                + " for Order Placed)"),
        Setup.ofOneStore().file(OF + "\"Order", "Updated\".enabled=true").corrections());
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "0", "-1h", "0s", "365001d", "9999999999999999d"})
  void an_age_is_a_duration(String age) {
    assertEquals(
        Set.of(
            OF
                + "order-placed.max-age (variable"
                + " RELAY_STORES_DEFAULT_EVENTS_ORDER_PLACED_MAX_AGE) should be a duration from 1s"
                + " to 365000d"),
        Setup.ofOneStore().file(OF + "order-placed.max-age", age).corrections());
  }

  @Test
  void a_switch_is_true_or_false() {
    assertEquals(
        Set.of("variable RELAY_STORES_DEFAULT_EVENTS_ORDER_PLACED_ENABLED should be true or false"),
        Setup.ofOneStore()
            .variable("RELAY_STORES_DEFAULT_EVENTS_ORDER_PLACED_ENABLED", "on")
            .corrections());
  }

  @Test
  void a_name_is_one_that_redo_takes() {
    String key = OF + "order-placed.rename";
    String longest = "😀" + "x".repeat(126);

    assertEquals(longest, Setup.ofOneStore().file(key, longest).store().nameOf(PLACED));
    for (String wrong : List.of("x".repeat(129), "tab\tstop", "nul\0", "half a \uD83D smile")) {
      assertEquals(
          Set.of(
              key
                  + " (variable RELAY_STORES_DEFAULT_EVENTS_ORDER_PLACED_RENAME) should be 1 to"
                  + " 128 characters, none of them a control character"),
          Setup.ofOneStore().file(key, wrong).corrections());
    }
  }
}
