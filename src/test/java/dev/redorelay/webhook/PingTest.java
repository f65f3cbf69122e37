package dev.redorelay.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PingTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Ping PING =
      new Ping(FORM, Pattern.compile("id=[0-9]{1,20}"), List.of("Topic", "Signature"));

  @ParameterizedTest
  @CsvSource({
    "application/x-www-form-urlencoded, id=7, true",
    "application/x-www-form-urlencoded; charset=UTF-8, id=12345678901234567890, true",
    "APPLICATION/x-www-form-urlencoded ;charset=UTF-8, id=7, true",
    "application/x-www-form-urlencoded, id=, false",
    "application/x-www-form-urlencoded, id=7&x=1, false",
    "application/x-www-form-urlencoded, id=-7, false",
    "application/x-www-form-urlencoded, ID=7, false",
    "application/x-www-form-urlencoded, '', false",
    "application/x-www-form-urlencoded, '{\"id\":7}', false",
    "application/x-www-form-urlencoded, id=٧, false",
    "application/x-www-form-urlencoded, 'id=7 ', false",
    "application/json, id=7, false",
    ", id=7, false",
  })
  void is_recognised_by_all_that_it_is(String contentType, String body, boolean ping) {
    assertEquals(ping, PING.is(request(contentType, body, Map.of())));
  }

  @ParameterizedTest
  @CsvSource({"Other, x, true", "Topic, x, false", "signature, x, false", "Topic, ' ', true"})
  void has_no_header_of_a_webhook(String header, String value, boolean ping) {
    assertEquals(ping, PING.is(request(FORM, "id=7", Map.of(header, value))));
  }

  private static UnverifiedWebhook request(
      String contentType, String body, Map<String, String> more) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(more);
    if (contentType != null) {
      headers.put("Content-Type", contentType);
    }
    return new UnverifiedWebhook(
        headers::get, body.getBytes(StandardCharsets.UTF_8), Instant.parse("2026-11-02T16:00:00Z"));
  }
}
