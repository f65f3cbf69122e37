package dev.redorelay.redo;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer lives: one whole address, never pieces of several. Each part is cut to 255
 * characters.
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
  private static final int MAX_LENGTH = 255;

  public Location {
    street = street.filter(part -> !part.isEmpty());
    city = Text.brief(city, MAX_LENGTH);
    state = Text.brief(state, MAX_LENGTH);
    stateCode = Text.brief(stateCode, MAX_LENGTH);
    postalCode = Text.brief(postalCode, MAX_LENGTH);
    country = Text.brief(country, MAX_LENGTH);
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
      street1 = Text.brief(street1, MAX_LENGTH);
      street2 = Text.brief(street2, MAX_LENGTH);
      latitude = within(latitude, 90);
      longitude = within(longitude, 180);
    }

    private boolean isEmpty() {
      return street1 == null && street2 == null && latitude == null && longitude == null;
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
