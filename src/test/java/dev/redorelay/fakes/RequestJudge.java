package dev.redorelay.fakes;

import java.util.ArrayList;
import java.util.List;

/** What {@link FakeRedo} demands of a request before it answers 2xx. */
final class RequestJudge {
  private RequestJudge() {}

  /**
   * Every rule that the request breaks, in words.
   *
   * @param body the bytes as sent: the request's own text cannot tell whether they were UTF-8
   */
  static List<String> violations(ReceivedRequest request, byte[] body) {
    var violations = new ArrayList<>(bodyViolations(request, body));
    if (!request.header("Authorization").orElse("").matches("Bearer \\S+")) {
      violations.add("the Authorization header is not a bearer token");
    }
    String key = request.header("Authorization").orElse("");
    String store = request.path().replaceFirst(".*/stores/([^/]+)/.*", "$1");
    if (key.startsWith("Bearer key-of-") && !key.equals("Bearer key-of-" + store)) {
      violations.add("the key is another store's");
    }
    String contentType = request.header("Content-Type").orElse("");
    if (!contentType.matches("(?i)application/json *(;.*)?")) {
      violations.add("the Content-Type is not application/json but '" + contentType + "'");
    }
    return List.copyOf(violations);
  }

  private static List<String> bodyViolations(ReceivedRequest request, byte[] body) {
    return request.path().endsWith("/bulk")
        ? RedoSchema.bulkViolations(body)
        : RedoSchema.violations(body);
  }
}
