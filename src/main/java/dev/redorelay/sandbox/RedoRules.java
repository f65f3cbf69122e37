package dev.redorelay.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Redo's rules for an event, written a second time: a mistake in the relay's own must not excuse
 * itself here. What Redo lets pass, passes: unknown keys at the top, and properties that count as
 * unset.
 */
final class RedoRules {

  private static final int MAX_EVENTS = 100;
  private static final int MAX_PROPERTIES = 400;

  private final List<String> violations = new ArrayList<>();

  private RedoRules() {}

  /** Every rule that is broken, in words; none when Redo would take this. */
  static List<String> violations(JsonNode event) {
    RedoRules rules = new RedoRules();
    if (event.isObject()) {
      rules.checkEvent(event);
    } else {
      rules.violations.add("the body should be a JSON object");
    }
    return List.copyOf(rules.violations);
  }

  /** Every rule that a bulk request or any of its events breaks. */
  static List<String> bulkViolations(JsonNode bulk) {
    JsonNode events = bulk.path("events");
    if (!events.isArray() || events.isEmpty() || events.size() > MAX_EVENTS) {
      return List.of("the body should be {\"events\":[…]} with 1 to 100 events");
    }
    List<String> violations = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      String path = "events[" + i + "]: ";
      violations(events.get(i)).forEach(violation -> violations.add(path + violation));
    }
    return List.copyOf(violations);
  }

  private void checkEvent(JsonNode event) {
    demand(event.has("eventName"), "eventName is missing");
    demand(event.has("customer"), "customer is missing");
    violations.addAll(Shape.EVENT.violations("", event));
    demand(
        event.has("value") == event.has("valueCurrency"),
        "value and valueCurrency should both be there, or neither");
    checkCustomer(event.path("customer"));
    checkData(event.path("data"));
  }

  private void checkCustomer(JsonNode customer) {
    demand(
        !customer.isObject() || Stream.of("id", "email", "phoneNumber").anyMatch(customer::has),
        "customer should have an id, an email or a phoneNumber");
    violations.addAll(Shape.CUSTOMER.violations("customer.", customer));
    violations.addAll(Shape.LOCATION.violations("customer.location.", customer.path("location")));
    violations.addAll(
        Shape.CUSTOM_FIELDS.violations("customer.customFields.", customer.path("customFields")));
  }

  private void checkData(JsonNode data) {
    int properties = data.size() - (data.has(Shape.EXTRA) ? 1 : 0);
    demand(properties <= MAX_PROPERTIES, "data should have at most 400 properties beside $extra");
    violations.addAll(Shape.DATA.violations("data.", data));
  }

  private void demand(boolean holds, String violation) {
    if (!holds) {
      violations.add(violation);
    }
  }
}
