package dev.redorelay.redo;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer lives: one whole address, never pieces of several.
 *
 * @param street left out unless the store sends street addresses
 * @param countryCode ISO 3166-1 alpha-2
 */
public record Location(
    Optional<Street> street,
    @Nullable String city,
    @Nullable String state,
    @Nullable String stateCode,
    @Nullable String postalCode,
    @Nullable String country,
    @Nullable String countryCode) {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  public Location {
    city = Text.clean(city);
    state = Text.clean(state);
    stateCode = Text.clean(stateCode);
    postalCode = Text.clean(postalCode);
    country = Text.clean(country);
    countryCode = knownCountry(countryCode);
  }

  /**
   * The part of an address that finds a door.
   *
   * @param latitude in degrees, -90 to 90
   * @param longitude in degrees, -180 to 180
   */
  public record Street(
      @Nullable String street1,
      @Nullable String street2,
      @Nullable BigDecimal latitude,
      @Nullable BigDecimal longitude) {
    public Street {
      street1 = Text.clean(street1);
      street2 = Text.clean(street2);
      latitude = within(latitude, 90);
      longitude = within(longitude, 180);
    }

    private static @Nullable BigDecimal within(@Nullable BigDecimal degrees, int limit) {
      return degrees != null
              && EventData.isPlainNumber(degrees)
              && degrees.abs().compareTo(BigDecimal.valueOf(limit)) <= 0
          ? degrees
          : null;
    }
  }

  /** Whether it says nothing at all. */
  public boolean isEmpty() {
    return street.isEmpty()
        && Stream.of(city, state, stateCode, postalCode, country, countryCode)
            .allMatch(part -> part == null);
  }

  private static @Nullable String knownCountry(@Nullable String code) {
    String upper = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
    return COUNTRIES.contains(upper) ? upper : null;
  }
}
