package dev.redorelay.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedoRulesTest {

  private static final String EMAIL = "\"customer\":{\"email\":\"rowan@example.com\"}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"customer\":{\"id\":\"64b5f1c2a9d3e80012ab34cd\"}",
        "\"customer\":{\"phoneNumber\":\"+12025550178\"}",
        EMAIL,
        EMAIL + ",\"unknown\":[]",
        EMAIL + ",\"value\":0.00,\"valueCurrency\":\"JPY\"",
        EMAIL + ",\"eventTimestamp\":\"2026-11-02T10:06:33.123Z\"",
        EMAIL + ",\"data\":{\"a\":\"\",\"b\":0,\"c\":false,\"$extra\":{\"d\":[null]}}",
        "\"customer\":{\"email\":\"a@b.co\",\"customFields\":{\"a\":1,\"b\":\"c\",\"d\":true}}",
        "\"customer\":{\"email\":\"a@b.co\",\"location\":{\"countryCode\":\"US\",\"latitude\":44.4}}"
      })
  void takes_what_Redo_takes(String fields) {
    assertEquals(List.of(), violations("{\"eventName\":\"Order Placed\"," + fields + "}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'customer':{} | customer should have an id, an email or a phoneNumber",
        "'customer':[] | customer should be an object",
        "'customer':{'email':'rowan'} | customer.email should be an e-mail address",
        "'customer':{'email':null} | customer.email should be an e-mail address",
        "'customer':{'phoneNumber':'202-555'} | customer.phoneNumber should be an E.164 phone number",
        "'customer':{'id':'7701234567990'} | customer.id should be Redo's own id, 24 hexadecimal digits",
        "'customer':{'email':'a@b.co','nickname':'R'} | customer.nickname should be left out: Redo has no such key",
        "'customer':{'email':'a@b.co','location':{'zip':'1'}} | customer.location.zip should be left out: Redo has no such key",
        "'customer':{'email':'a@b.co','location':{'countryCode':'UK'}} | customer.location.countryCode should be an ISO 3166-1 alpha-2 code",
        "'customer':{'email':'a@b.co','location':{'latitude':'44'}} | customer.location.latitude should be a number",
        "'customer':{'email':'a@b.co','customFields':{'a':[]}} | customer.customFields.a should be a string of at most 100,000 bytes, a number or a boolean",
        "EMAIL,'data':{'a':null} | data.a should be a string of at most 100,000 bytes, a number or a boolean",
        "EMAIL,'data':{'a':{}} | data.a should be a string of at most 100,000 bytes, a number or a boolean",
        "EMAIL,'data':{'$extra':[]} | data.$extra should be an object",
        "EMAIL,'eventTimestamp':'2026-11-02T10:06:33-05:00' | eventTimestamp should be an RFC 3339 time in UTC",
        "EMAIL,'eventTimestamp':1762095993 | eventTimestamp should be an RFC 3339 time in UTC",
        "EMAIL,'value':1 | value and valueCurrency should both be there, or neither",
        "EMAIL,'value':'1','valueCurrency':'USD' | value should be a number",
        "EMAIL,'value':1,'valueCurrency':'usd' | valueCurrency should be an ISO 4217 code",
        "EMAIL,'uniqueId':'' | uniqueId should be 1 to 255 characters"
      })
  void says_what_Redo_refuses(String fields, String violation) {
    String json = fields.replace("EMAIL", "'customer':{'email':'a@b.co'}").replace('\'', '"');
    assertEquals(List.of(violation), violations("{\"eventName\":\"Order Placed\"," + json + "}"));
  }

  @Test
  void names_all_violations_at_once() {
    assertEquals(
        List.of("customer is missing", "eventName should be 1 to 128 characters"),
        violations("{\"eventName\":\"" + "x".repeat(129) + "\"}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{", "{} {}"})
  void refuses_what_is_no_object(String body) {
    assertEquals(List.of("the body should be a JSON object"), violations(body));
  }

  @Test
  void counts_400_properties_beside_extra() {
    assertEquals(List.of(), violations(withProperties(400)));
    assertEquals(
        List.of("data should have at most 400 properties beside $extra"),
        violations(withProperties(401)));
  }

  @Test
  void measures_strings_in_bytes() {
    String cut = "{\"eventName\":\"A\"," + EMAIL + ",\"data\":{\"a\":\"%s\"}}";
    assertEquals(List.of(), violations(cut.formatted("é".repeat(50_000))));
    assertEquals(1, violations(cut.formatted("é".repeat(50_001))).size());
  }

  private static String withProperties(int count) {
    String properties =
        IntStream.range(0, count)
            .mapToObj(i -> "\"p" + i + "\":1,")
            .collect(Collectors.joining("", "", "\"$extra\":{}"));
    return "{\"eventName\":\"A\"," + EMAIL + ",\"data\":{" + properties + "}}";
  }

  private static List<String> violations(String json) {
    return RedoRules.violations(SandboxJson.read(json.getBytes(StandardCharsets.UTF_8)));
  }
}
