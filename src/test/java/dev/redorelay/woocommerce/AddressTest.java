package dev.redorelay.woocommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

  @ParameterizedTest
  @CsvSource({
    "US, CA, true",
    "DE, DE-BE, true",
    "JP, JP26, true",
    "EG, EGALX, true",
    "AU, NSW, true",
    "ES, B, true",
    "PH, 00, true",
    "GB, Kent, false",
    "GB, KENT, false",
    "FR, Var, false",
    "DE, DEUTSCH, false",
    "US, , false",
    ", CA, true",
  })
  void a_state_is_a_code_or_a_name(String country, String state, boolean code) {
    assertEquals(
        code,
        new Address(null, null, null, null, null, state, null, country, null, null).hasStateCode());
  }
}
