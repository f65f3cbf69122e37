package dev.redorelay.webhook;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a platform tries an address out when somebody saves it there: a request that nobody signed
 * and that states nothing.
 *
 * @param contentType without parameters, in lower case
 * @param body what the whole body looks like; at most 100 bytes are looked at
 * @param neverWith headers that every webhook of the platform has and its ping has not
 */
public record Ping(String contentType, Pattern body, List<String> neverWith) {

  private static final int MAX_LENGTH = 100;

  public Ping {
    neverWith = List.copyOf(neverWith);
  }

  /** Whether a request is exactly this. */
  boolean is(UnverifiedWebhook request) {
    return hasContentType(request)
        && neverWith.stream().allMatch(name -> request.header(name).isEmpty())
        && request.body().length <= MAX_LENGTH
        && body.matcher(new String(request.body(), StandardCharsets.ISO_8859_1)).matches();
  }

  private boolean hasContentType(UnverifiedWebhook request) {
    return request
        .header("Content-Type")
        .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        .filter(contentType::equals)
        .isPresent();
  }
}
