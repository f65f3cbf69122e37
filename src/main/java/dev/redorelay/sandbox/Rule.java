package dev.redorelay.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What one field of an event should be.
 *
 * @param words what follows "should be" when it is not
 */
record Rule(Predicate<JsonNode> test, String words) {

  private static final int MAX_PROPERTY_BYTES = 100_000;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  static final Rule ANYTHING = new Rule(value -> true, "");
  static final Rule ABSENT = new Rule(value -> false, "left out: Redo has no such key");
  static final Rule OBJECT = new Rule(JsonNode::isObject, "an object");
  static final Rule NUMBER = new Rule(JsonNode::isNumber, "a number");
  static final Rule TEXT = new Rule(JsonNode::isTextual, "a string");
  static final Rule TIME = new Rule(Rule::isTimeInUtc, "an RFC 3339 time in UTC");
  static final Rule CURRENCY =
      new Rule(value -> CURRENCIES.contains(value.textValue()), "an ISO 4217 code");
  static final Rule COUNTRY =
      new Rule(value -> COUNTRIES.contains(value.textValue()), "an ISO 3166-1 alpha-2 code");
  static final Rule PROPERTY =
      new Rule(Rule::isProperty, "a string of at most 100,000 bytes, a number or a boolean");

  /** A string that is not blank. */
  static Rule text(int maxLength) {
    return matching("(?s)(?=.*\\S).{1," + maxLength + "}", "1 to " + maxLength + " characters");
  }

  /** A string like this. */
  static Rule matching(String regex, String words) {
    Predicate<String> matches = Pattern.compile(regex).asMatchPredicate();
    return new Rule(value -> value.isTextual() && matches.test(value.textValue()), words);
  }

  private static boolean isTimeInUtc(JsonNode value) {
    try {
      return value.isTextual()
          && value.textValue().endsWith("Z")
          && Instant.parse(value.textValue()).isAfter(Instant.EPOCH);
    } catch (DateTimeException notATime) {
      return false;
    }
  }

  private static boolean isProperty(JsonNode value) {
    return value.isNumber()
        || value.isBoolean()
        || (value.isTextual()
            && value.textValue().getBytes(StandardCharsets.UTF_8).length <= MAX_PROPERTY_BYTES);
  }
}
