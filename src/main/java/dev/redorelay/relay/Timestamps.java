package dev.redorelay.relay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads times as shops write them: ISO 8601 with an offset, with small liberties. By hand, since a
 * {@code DateTimeFormatter} that takes the liberties was a twelfth of all the relay's work.
 */
public final class Timestamps {

  private static final Instant EPOCH_DAY = Instant.parse("1970-01-02T00:00:00Z");
  private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");
  private static final int NANO_DIGITS = 9;

  private final String text;
  private int at;

  private Timestamps(String text) {
    this.text = text;
  }

  /** The time, in UTC; empty when it cannot be read, has no offset, or is the epoch or before. */
  public static Optional<Instant> parse(String text) {
    try {
      return Optional.of(new Timestamps(text.strip()).instant())
          .filter(time -> time.isAfter(EPOCH_DAY) && time.isBefore(END_OF_TIME));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private Instant instant() {
    int year = number(4);
    skip("-");
    int month = number(2);
    skip("-");
    int day = number(2);
    skip("Tt ");
    int hour = number(2);
    skip(":");
    int minute = number(2);
    int second = isNext(":") ? number(2) : 0;
    int nano = isNext(".") ? fraction() : 0;
    isNext(" ");
    LocalDateTime local = LocalDateTime.of(year, month, day, hour, minute, second, nano);
    return local.toInstant(offset());
  }

  /** {@code Z}, {@code +hh:mm}, {@code +hhmm} or {@code +hh}, and then the end. */
  private ZoneOffset offset() {
    ZoneOffset offset = ZoneOffset.UTC;
    if (!isNext("Zz")) {
      int sign = isNext("-") ? -1 : 1;
      if (sign > 0) {
        skip("+");
      }
      int hours = number(2);
      boolean colon = isNext(":");
      int minutes = colon || at < text.length() ? number(2) : 0;
      offset = ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }
    if (at != text.length()) {
      throw new DateTimeException("more than a time");
    }
    return offset;
  }

  private int number(int digits) {
    int number = 0;
    for (int i = 0; i < digits; i++) {
      number = number * 10 + digit();
    }
    return number;
  }

  private int fraction() {
    int nano = 0;
    int digits = 0;
    while (at < text.length() && Character.digit(text.charAt(at), 10) >= 0) {
      int digit = digit();
      nano = digits < NANO_DIGITS ? nano * 10 + digit : nano;
      digits++;
    }
    for (int i = digits; i < NANO_DIGITS; i++) {
      nano *= 10;
    }
    return nano;
  }

  private int digit() {
    char c = at < text.length() ? text.charAt(at) : ' ';
    if (c < '0' || '9' < c) {
      throw new DateTimeException("not a digit");
    }
    at++;
    return c - '0';
  }

  private void skip(String anyOf) {
    if (!isNext(anyOf)) {
      throw new DateTimeException("not a time");
    }
  }

  /** Whether one of these comes next; then it is passed over. */
  private boolean isNext(String anyOf) {
    boolean next = at < text.length() && anyOf.indexOf(text.charAt(at)) >= 0;
    at += next ? 1 : 0;
    return next;
  }
}
