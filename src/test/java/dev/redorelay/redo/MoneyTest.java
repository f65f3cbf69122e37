package dev.redorelay.redo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource({
    "100.00, 100.00",
    "1E+5, 100000",
    "1E-7, 0.0000001",
    "-12.50, -12.50",
    "9007199254740993.01, 9007199254740993.01",
    "1E+20, 100000000000000000000",
    "1E-20, 0.00000000000000000001",
    "123456789012345678901234567890, 123456789012345678901234567890",
  })
  void writes_an_amount_plainly(BigDecimal amount, String written) {
    byte[] json = Events.bytes(Events.worth(Money.of(amount, "EUR")));

    assertTrue(
        new String(json, StandardCharsets.UTF_8)
            .contains("\"value\":" + written + ",\"valueCurrency\":\"EUR\""));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "0, EUR",
        "0.00, EUR",
        "0E+9, EUR",
        "1E+21, EUR",
        "1E-21, EUR",
        "1E+999999999, EUR",
        "1234567890123456789012345678901, EUR",
        "1, null",
        "null, EUR",
        "1, ''",
        "1, eur",
        "1, EURO",
        "1, €",
        "1, 'EUR '",
      })
  void is_both_or_neither(BigDecimal amount, String currency) {
    Optional<Money> money = Money.of(amount, currency);
    JsonNode event = Events.json(Events.worth(money));

    assertEquals(Optional.empty(), money);
    assertFalse(event.has("value"));
    assertFalse(event.has("valueCurrency"));
  }

  @Test
  void cannot_be_made_wrong() {
    assertThrows(IllegalArgumentException.class, () -> new Money(BigDecimal.ZERO, "EUR"));
    assertThrows(IllegalArgumentException.class, () -> new Money(BigDecimal.ONE, "Euro"));
    assertThrows(IllegalArgumentException.class, () -> new Money(new BigDecimal("1E+99"), "EUR"));
  }
}
