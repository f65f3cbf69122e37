package dev.redorelay.redo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocationTest {

  private static final Location NOWHERE =
      new Location(Optional.empty(), null, " ", "", "\0", "\u00A0", "ZZ");

  @Test
  void whole_is_written_whole() {
    assertEquals(
        "{\"street1\":\"Unter den Linden 1\",\"street2\":\"3. Stock\","
            + "\"latitude\":52.517,\"longitude\":13.3889,"
            + "\"city\":\"Berlin\",\"state\":\"Berlin\",\"stateCode\":\"BE\","
            + "\"postalCode\":\"10117\",\"country\":\"Germany\",\"countryCode\":\"DE\"}",
        written(Events.ADA.location().orElseThrow()).toString());
  }

  @Test
  void with_only_a_country_is_written_with_only_a_country() {
    Location germany = new Location(Optional.empty(), null, null, null, null, "Germany", null);

    assertEquals("{\"country\":\"Germany\"}", written(germany).toString());
  }

  @Test
  void that_says_nothing_is_not_written() {
    assertTrue(NOWHERE.isEmpty());
    assertTrue(written(NOWHERE).isMissingNode());
  }

  /** Otherwise an empty default address would hide the billing address. */
  @Test
  void with_a_street_that_says_nothing_says_nothing() {
    Location.Street nameless = new Location.Street(" ", "", new BigDecimal("90.1"), null);
    Location location = new Location(Optional.of(nameless), null, null, null, null, null, null);

    assertTrue(location.isEmpty());
    assertTrue(written(location).isMissingNode());
  }

  @Test
  void with_only_a_street_says_something() {
    Location.Street street = new Location.Street("Unter den Linden 1", null, null, null);
    Location location = new Location(Optional.of(street), null, null, null, null, null, null);

    assertFalse(location.isEmpty());
    assertEquals("{\"street1\":\"Unter den Linden 1\"}", written(location).toString());
  }

  @ParameterizedTest
  @CsvSource({"DE, DE", "de, DE", "' us ', US", "GB, GB", "TW, TW"})
  void knows_countries(String code, String countryCode) {
    assertEquals(countryCode, ofCountry(code).countryCode());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "ZZ", "UK", "XK", "EU", "D", "DEU", "Germany", "İT", "*"})
  void leaves_out_a_country_code_that_is_none(String code) {
    assertNull(ofCountry(code).countryCode());
  }

  @Test
  void cuts_each_part_to_255_characters() {
    String longest = "x".repeat(255);
    String longer = longest + "y";
    Location location =
        new Location(
            Optional.of(new Location.Street(longer, longer, null, null)),
            longer,
            longer,
            longer,
            longer,
            longer,
            longer);
    Location.Street street = new Location.Street(longest, longest, null, null);

    assertEquals(
        new Location(Optional.of(street), longest, longest, longest, longest, longest, null),
        location);
  }

  @ParameterizedTest
  @CsvSource({
    "90, 180, 90, 180",
    "-90.000, -180.0, -90.000, -180.0",
    "0, 0, 0, 0",
    "90.0001, 180.0001,,",
    "-91, -181,,",
    "1E-21, 1E+99,,",
  })
  void leaves_out_coordinates_off_the_earth(
      BigDecimal latitude, BigDecimal longitude, BigDecimal north, BigDecimal east) {
    Location.Street street = new Location.Street(null, null, latitude, longitude);

    assertEquals(new Location.Street(null, null, north, east), street);
    written(new Location(Optional.of(street), null, null, null, null, null, "DE"));
  }

  private static Location ofCountry(String code) {
    return new Location(Optional.empty(), null, null, null, null, null, code);
  }

  private static JsonNode written(Location location) {
    Customer customer =
        new Customer(Events.ADA.email(), Optional.empty(), null, null, Optional.of(location));
    return Events.json(Events.about(customer)).at("/customer/location");
  }
}
