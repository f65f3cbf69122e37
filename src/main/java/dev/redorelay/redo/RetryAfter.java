package dev.redorelay.redo;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After} in both of its forms, seconds and an HTTP date (RFC 9110, 10.2.3). */
final class RetryAfter {

  /** Longer than this nobody waits, whatever the header says. */
  static final Duration MAX = Duration.ofMinutes(15);

  private static final int MAX_SECONDS_DIGITS = 9;

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
    try {
      Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(limited(Duration.between(now, date)));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static Duration limited(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(MAX) > 0 ? MAX : wait;
  }
}
