package dev.redorelay.sandbox;

import static dev.redorelay.sandbox.Rule.COUNTRY;
import static dev.redorelay.sandbox.Rule.NUMBER;
import static dev.redorelay.sandbox.Rule.OBJECT;
import static dev.redorelay.sandbox.Rule.TEXT;
import static dev.redorelay.sandbox.Rule.matching;
import static dev.redorelay.sandbox.Rule.text;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What the keys of an object may hold.
 *
 * @param others what any other key may hold
 */
record Shape(Map<String, Rule> keys, Rule others) {

  static final String EXTRA = "$extra";

  /** Redo ignores what it does not know at the top, so that a typo is silent. */
  static final Shape EVENT =
      new Shape(
          Map.of(
              "eventName",
              text(128),
              "customer",
              OBJECT,
              "data",
              OBJECT,
              "eventTimestamp",
              Rule.TIME,
              "value",
              NUMBER,
              "valueCurrency",
              Rule.CURRENCY,
              "uniqueId",
              text(255)),
          Rule.ANYTHING);

  static final Shape CUSTOMER =
      new Shape(
          Map.of(
              "id", matching("[0-9a-fA-F]{24}", "Redo's own id, 24 hexadecimal digits"),
              "email", matching("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+", "an e-mail address"),
              "phoneNumber", matching("\\+[1-9][0-9]{1,14}", "an E.164 phone number"),
              "firstName", TEXT,
              "lastName", TEXT,
              "location", OBJECT,
              "customFields", OBJECT),
          Rule.ABSENT);

  static final Shape LOCATION =
      new Shape(
          Map.ofEntries(
              entry("street1", TEXT),
              entry("street2", TEXT),
              entry("city", TEXT),
              entry("state", TEXT),
              entry("stateCode", TEXT),
              entry("postalCode", TEXT),
              entry("country", TEXT),
              entry("countryCode", COUNTRY),
              entry("ianaTimeZoneName", TEXT),
              entry("latitude", NUMBER),
              entry("longitude", NUMBER)),
          Rule.ABSENT);

  static final Shape CUSTOM_FIELDS = new Shape(Map.of(), Rule.PROPERTY);

  static final Shape DATA = new Shape(Map.of(EXTRA, OBJECT), Rule.PROPERTY);

  /** What is wrong with an object's fields; nothing when it is no object at all. */
  List<String> violations(String path, JsonNode object) {
    return object.properties().stream()
        .filter(field -> !rule(field.getKey()).test().test(field.getValue()))
        .map(field -> path + field.getKey() + " should be " + rule(field.getKey()).words())
        .toList();
  }

  private Rule rule(String key) {
    return keys.getOrDefault(key, others);
  }
}
