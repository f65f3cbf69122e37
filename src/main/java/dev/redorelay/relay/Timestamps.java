package dev.redorelay.relay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;

/** Reads times as shops write them: ISO 8601 with an offset, with small liberties. */
public final class Timestamps {

  private static final Instant FIRST_SHOP = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

  private static final DateTimeFormatter LENIENT =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[' '][XXX][XX][X]")
          .toFormatter(Locale.ROOT);

  private Timestamps() {}

  /** The time, in UTC; empty when it cannot be read, has no offset, or is before the year 2000. */
  public static Optional<Instant> parse(String text) {
    try {
      Instant time = OffsetDateTime.parse(text.strip(), LENIENT).toInstant();
      return Optional.of(time).filter(t -> t.isAfter(FIRST_SHOP) && t.isBefore(END_OF_TIME));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
