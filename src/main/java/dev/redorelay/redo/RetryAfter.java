package dev.redorelay.redo;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code Retry-After} in both of its forms, seconds and an HTTP date (RFC 9110, 10.2.3). The
 * two obsolete ways to write such a date are read as well, for old proxies' sake.
 */
final class RetryAfter {

  /** Longer than this nobody waits, whatever the header says. */
  static final Duration MAX = Duration.ofMinutes(15);

  private static final int MAX_SECONDS_DIGITS = 9;
  private static final int MAX_DATE_LENGTH = 40;
  private static final Pattern RFC_850 = Pattern.compile("[A-Z]\\w+, (\\d\\d)-(\\w{3})-(\\d\\d) ");
  private static final Pattern ASCTIME =
      Pattern.compile("[A-Z]\\w\\w (\\w{3}) +(\\d{1,2}) ([0-9:]{8}) (\\d{4})");

  private RetryAfter() {}

  /** How long to wait, 0 to 15 minutes; empty when there is no header or no sense in it. */
  static Optional<Duration> parse(@Nullable String header, Instant now) {
    if (header == null || header.isBlank()) {
      return Optional.empty();
    }
    String text = header.strip();
    return isDigits(text) ? Optional.of(seconds(text)) : untilDate(text, now);
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> '0' <= c && c <= '9');
  }

  private static Duration seconds(String digits) {
    return digits.length() > MAX_SECONDS_DIGITS
        ? MAX
        : limited(Duration.ofSeconds(Long.parseLong(digits)));
  }

  private static Optional<Duration> untilDate(String text, Instant now) {
    if (text.length() > MAX_DATE_LENGTH) {
      return Optional.empty();
    }
    try {
      Instant date = DateTimeFormatter.RFC_1123_DATE_TIME.parse(modern(text), Instant::from);
      return Optional.of(limited(Duration.between(now, date)));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static String modern(String date) {
    String withCentury = RFC_850.matcher(date).replaceFirst("$1 $2 20$3 ");
    return ASCTIME.matcher(withCentury).replaceFirst("$2 $1 $4 $3 GMT");
  }

  private static Duration limited(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(MAX) > 0 ? MAX : wait;
  }
}
