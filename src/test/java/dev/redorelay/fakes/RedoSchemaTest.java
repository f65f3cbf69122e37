package dev.redorelay.fakes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RedoSchemaTest {
  private static final String LAWFUL =
      """
      {
        "eventName": "Order Placed",
        "customer": {
          "email": "ada@example.com",
          "phoneNumber": "+4930123456",
          "firstName": "Ada",
          "location": {"city": "Berlin", "countryCode": "DE", "latitude": 52.5}
        },
        "data": {
          "Order Id": "820982911946154508",
          "Order Total": 199.95,
          "Has Discount": true,
          "$extra": {"Items": [], "Note": null, "Left": 0, "Title": "1e5 Euro"}
        },
        "eventTimestamp": "2026-11-20T14:04:05.123Z",
        "value": 199.95,
        "valueCurrency": "EUR",
        "uniqueId": "shopify:default:order:820982911946154508:placed"
      }
      """;

  /** An event with one thing wrong, and what its refusal must speak of. */
  record Broken(String name, String json, String complaint) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Broken> broken() {
    return Stream.of(
        swap("no name", "\"eventName\": \"Order Placed\",", "", "eventName"),
        swap("blank name", "Order Placed", " ", "eventName"),
        swap("name of 129 characters", "Order Placed", "n".repeat(129), "128"),
        swap("unknown top-level key", "\"eventTimestamp\":", "\"note\": 1, $0", "note"),
        swap("no customer", "customer", "client", "customer"),
        swap("unknown customer key", "firstName", "nickname", "nickname"),
        swap("customer with an id", "firstName", "id", "'id'"),
        swap("custom fields", "\"firstName\": \"Ada\"", "\"customFields\": {}", "customFields"),
        swap("nobody", "\"email.*\\n.*", "", "email"),
        swap("email without @", "ada@", "ada", "customer/email"),
        swap("email without a dot after @", "example.com", "example", "customer/email"),
        swap("email with a line end", "example.com", "$0\\\\n", "customer/email"),
        swap("national phone number", "\\+4930123456", "030123456", "customer/phoneNumber"),
        swap("phone number with a line end", "\\+4930123456", "$0\\\\n", "customer/phoneNumber"),
        swap("empty first name", "\"Ada\"", "\"\"", "customer/firstName"),
        swap("unknown location key", "city", "town", "town"),
        swap("country code in lower case", "\"DE\"", "\"de\"", "countryCode"),
        swap("latitude as text", "52.5", "\"52.5\"", "latitude"),
        swap("half of a surrogate pair", "\"Ada\"", "\"A\\\\ud800\"", "surrogate"),
        swap("NUL", "\"Ada\"", "\"A\\\\u0000\"", "NUL"),
        swap("property 0", "Total\": 199.95", "Total\": 0", "Order Total"),
        swap("property 0.00", "Total\": 199.95", "Total\": 0.00", "Order Total"),
        swap("property -0.0", "Total\": 199.95", "Total\": -0.0", "Order Total"),
        swap("property null", "Total\": 199.95", "Total\": null", "Order Total"),
        swap("property of no characters", "\"820982911946154508\"", "\"\"", "Order Id"),
        swap("property that is a list", "\"820982911946154508\"", "[]", "Order Id"),
        swap("property that is an object", "\"820982911946154508\"", "{}", "Order Id"),
        swap("property without a name", "\"Order Id\"", "\"\"", "data"),
        swap("401 properties", "\"Order Id\"", properties(398) + "$0", "401"),
        swap("extra that is a list", "\\{\"Items.*}", "[]", "extra"),
        swap("text over 100 KB", "820982911946154508\"", "ü".repeat(50_001) + "\"", "100000"),
        swap("text over 100 KB in extra", "1e5 Euro", "x".repeat(100_001), "100000"),
        swap("no timestamp", "\"eventTimestamp.*", "", "eventTimestamp"),
        swap("timestamp with an offset", "05.123Z", "05+01:00", "eventTimestamp"),
        swap("timestamp without a zone", "05.123Z", "05", "eventTimestamp"),
        swap("31st of November", "11-20T", "11-31T", "no such instant"),
        swap("value without currency", "\"valueCurrency.*", "", "valueCurrency"),
        swap("currency without value", "\"value\".*", "", "'value'"),
        swap("value 0", "\"value\": 199.95", "\"value\": 0.0", "value"),
        swap("value as text", "\"value\": 199.95", "\"value\": \"199.95\"", "value"),
        swap("value in exponent form", "\"value\": 199.95", "\"value\": 1E+3", "exponent"),
        swap("currency as a sign", "EUR", "€", "valueCurrency"),
        swap("no uniqueId", ",\\s*\"uniqueId.*", "", "uniqueId"),
        swap("uniqueId with a slash", "shopify:", "shopify/", "uniqueId"),
        swap("uniqueId of 256 characters", "shopify:.*placed", "u".repeat(256), "uniqueId"),
        swap("duplicate key", "\"city\"", "\"city\": \"Bonn\", $0", "Duplicate"),
        swap("body over 5,000,000 bytes", "\\s+$", " ".repeat(5_000_000), "5000000"),
        new Broken("two events", LAWFUL + LAWFUL, "one JSON value"),
        new Broken("half an event", LAWFUL.substring(0, 90), "one JSON value"),
        new Broken("nothing", "", "object"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void refuses_an_event_with_one_thing_wrong(Broken event) {
    List<String> violations = violations(event.json());

    assertTrue(violations.toString().contains(event.complaint()), violations::toString);
  }

  @Test
  void lets_a_lawful_event_pass() {
    assertEquals(List.of(), violations(LAWFUL));
  }

  @Test
  void lets_400_properties_pass_beside_extra() {
    String event = LAWFUL.replace("\"Order Id\"", properties(397) + "\"Order Id\"");

    assertEquals(List.of(), violations(event));
  }

  @Test
  void lets_a_text_of_100_KB_pass() {
    String event = LAWFUL.replace("1e5 Euro", "ü".repeat(50_000));

    assertEquals(List.of(), violations(event));
  }

  @Test
  void refuses_any_encoding_but_UTF_8() {
    String event = LAWFUL.replace("Ada", "Zoë");

    for (Charset charset : List.of(ISO_8859_1, UTF_16)) {
      assertEquals(
          List.of("the body is not UTF-8"), RedoSchema.violations(event.getBytes(charset)));
    }
  }

  @Test
  void judges_every_event_of_a_bulk_request() {
    assertEquals(List.of(), bulkViolations("{\"events\":[" + LAWFUL + "," + LAWFUL + "]}"));
    assertEquals(1, bulkViolations("{\"events\":[]}").size());
    assertEquals(1, bulkViolations("{\"events\":[" + LAWFUL + "],\"more\":1}").size());
    String many = LAWFUL + ("," + LAWFUL).repeat(100);
    assertEquals(1, bulkViolations("{\"events\":[" + many + "]}").size());
    assertTrue(bulkViolations("{\"events\":[" + LAWFUL + ",{}]}").size() > 1);
    assertEquals(List.of("the body is not UTF-8"), RedoSchema.bulkViolations(new byte[] {-1}));
  }

  private static List<String> bulkViolations(String bulk) {
    return RedoSchema.bulkViolations(bulk.getBytes(UTF_8));
  }

  private static List<String> violations(String event) {
    return RedoSchema.violations(event.getBytes(UTF_8));
  }

  private static Broken swap(String name, String regex, String replacement, String complaint) {
    String json = LAWFUL.replaceFirst(regex, replacement);
    assertTrue(!json.equals(LAWFUL), name);
    return new Broken(name, json, complaint);
  }

  private static String properties(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"Property %d\": true, ".formatted(i))
        .collect(Collectors.joining());
  }
}
