package dev.redorelay.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The times that a JSON text holds as strings of their own: ISO 8601, without an offset in UTC. */
final class Times {

  private static final Pattern TIME =
      Pattern.compile(
          "(?<=\")\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)?(?=\")");

  private Times() {}

  /**
   * The same text at another time: all its times moved by the same amount, so that the newest is
   * this one. Many a webhook is only taken while it is fresh.
   */
  static String shifted(String json, Instant newest) {
    Matcher times = TIME.matcher(json);
    return times
        .results()
        .map(Times::read)
        .max(Comparator.comparing(OffsetDateTime::toInstant))
        .map(written -> Duration.between(written.toInstant(), newest))
        .map(shift -> times.reset().replaceAll(time -> moved(time, shift)))
        .orElse(json);
  }

  private static String moved(MatchResult time, Duration shift) {
    DateTimeFormatter form =
        hasOffset(time)
            ? DateTimeFormatter.ISO_OFFSET_DATE_TIME
            : DateTimeFormatter.ISO_LOCAL_DATE_TIME;
    return form.format(read(time).plus(shift));
  }

  private static OffsetDateTime read(MatchResult time) {
    return OffsetDateTime.parse(hasOffset(time) ? time.group() : time.group() + "Z");
  }

  private static boolean hasOffset(MatchResult time) {
    return time.group(2) != null;
  }
}
