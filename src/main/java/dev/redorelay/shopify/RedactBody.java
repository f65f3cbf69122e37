package dev.redorelay.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redorelay.webhook.Erasure;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The body of {@code customers/redact}: a customer, and the orders of theirs that are to go. */
final class RedactBody {

  private static final ObjectMapper JSON = new ObjectMapper();

  private RedactBody() {}

  /** What it asks for. What it does not say, or says otherwise than documented, is passed over. */
  static Erasure read(byte[] bytes) {
    try {
      return asked(JSON.readTree(bytes));
    } catch (IOException notJson) {
      return new Erasure.Unreadable("The body is not JSON, so that nobody can be found to erase");
    }
  }

  private static Erasure asked(JsonNode body) {
    JsonNode customer = body.path("customer");
    Erasure.OfPerson person =
        new Erasure.OfPerson(
            texts(Stream.of(customer.path("email"))),
            texts(Stream.of(customer.path("phone"))),
            texts(Stream.of(customer.path("id"))),
            texts(body.path("orders_to_redact").valueStream()));
    boolean nobody =
        Stream.of(person.emails(), person.phoneNumbers(), person.customerIds(), person.orderIds())
            .allMatch(Set::isEmpty);
    return nobody
        ? new Erasure.Unreadable("The body names neither a customer nor an order to erase")
        : person;
  }

  private static Set<String> texts(Stream<JsonNode> values) {
    return values
        .filter(value -> value.isTextual() || value.isNumber())
        .map(JsonNode::asText)
        .filter(text -> !text.isBlank())
        .collect(Collectors.toSet());
  }
}
