package dev.redorelay.redo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.redorelay.fakes.RedoSchema;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Events for these tests, and the only way in which they write them: before a judge. */
final class Events {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  static final Customer ADA =
      new Customer(
          EmailAddress.parse("ada@example.com"),
          PhoneNumber.parse("+49 30 123456", null),
          "Ada",
          "Lovelace",
          Optional.of(
              new Location(
                  Optional.of(
                      new Location.Street(
                          "Unter den Linden 1",
                          "3. Stock",
                          new BigDecimal("52.517"),
                          new BigDecimal("13.3889"))),
                  "Berlin",
                  "Berlin",
                  "BE",
                  "10117",
                  "Germany",
                  "de")));

  private static final EventData NO_DATA = EventData.builder().build();

  private Events() {}

  static CustomEvent of(Customer customer, EventData data) {
    return new CustomEvent(
        "Order Placed",
        customer,
        data,
        Instant.parse("2026-11-20T14:04:05.123Z"),
        Money.of(new BigDecimal("199.90"), "EUR"),
        UniqueId.of("shopify", "default", "order", "820982911946154508", "placed"));
  }

  static CustomEvent with(EventData data) {
    return of(ADA, data);
  }

  static CustomEvent about(Customer customer) {
    return of(customer, NO_DATA);
  }

  static CustomEvent at(Instant time) {
    return new CustomEvent(
        "Order Placed", ADA, NO_DATA, time, Optional.empty(), new UniqueId("order:1:placed"));
  }

  static CustomEvent worth(Optional<Money> value) {
    return new CustomEvent(
        "Order Placed", ADA, NO_DATA, Instant.EPOCH, value, new UniqueId("order:1:placed"));
  }

  /** The event as Redo gets it, which breaks none of its rules. */
  static byte[] bytes(CustomEvent event) {
    byte[] json = EventJson.write(event);
    assertEquals(List.of(), RedoSchema.violations(json));
    return json;
  }

  static JsonNode json(CustomEvent event) {
    try {
      return JSON.readTree(bytes(event));
    } catch (IOException e) {
      throw new AssertionError("reading from memory failed", e);
    }
  }
}
