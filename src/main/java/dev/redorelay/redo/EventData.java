package dev.redorelay.redo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an event says: properties that segments can use, and {@code $extra} for templates. Redo
 * takes 0, null and "" for unset, so such properties are left out.
 *
 * @param properties at most 400, each a string of at most 100,000 bytes, a number or true
 * @param extra any JSON, kept but not segmentable; texts in it are cut as well
 */
public record EventData(Map<String, Object> properties, Map<String, @Nullable Object> extra) {

  /** Where {@code $extra} stands among the properties. */
  static final String EXTRA = "$extra";

  static final int MAX_STRING_BYTES = 100_000;

  private static final int MAX_PROPERTIES = 400;
  private static final int MAX_LIST_LENGTH = 1_000;
  private static final int MAX_DIGITS = 30;
  private static final int MAX_SCALE = 20;

  public EventData {
    if (properties.size() > MAX_PROPERTIES) {
      throw new IllegalArgumentException("more than 400 properties");
    }
    properties.forEach(EventData::requireLawful);
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    extra = Extra.of(extra);
  }

  private static void requireLawful(String key, Object value) {
    boolean lawful =
        switch (value) {
          case String text ->
              text.equals(Text.clean(text)) && text.equals(Text.cutToBytes(text, MAX_STRING_BYTES));
          case BigDecimal number -> isPlainNumber(number) && number.signum() != 0;
          case Long number -> number != 0;
          case Boolean flag -> flag;
          default -> false;
        };
    if (!lawful || !key.equals(Text.clean(key)) || key.equals(EXTRA)) {
      throw new IllegalArgumentException("not a property that Redo takes");
    }
  }

  /** Whether a number can be written without an exponent in a few digits. */
  static boolean isPlainNumber(BigDecimal number) {
    return number.precision() <= MAX_DIGITS && Math.abs(number.scale()) <= MAX_SCALE;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Gathers properties, leaving out what counts as unset. Keys keep the order they came in. */
  public static final class Builder {

    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> extra = new LinkedHashMap<>();

    /** A string, cut to 100,000 bytes. */
    public Builder text(String key, @Nullable String value) {
      String clean = Text.clean(value);
      String cut = clean == null ? "" : Text.cutToBytes(clean, MAX_STRING_BYTES);
      if (!Text.isBlank(cut)) {
        properties.put(key, cut);
      }
      return this;
    }

    /** Strings joined by ", ", at most 1,000 characters, cut at an item. */
    public Builder list(String key, Collection<? extends @Nullable String> values) {
      return text(key, Text.join(values, MAX_LIST_LENGTH));
    }

    /** An amount in major units, or any other number with decimals. */
    public Builder number(String key, @Nullable BigDecimal value) {
      if (value != null && isPlainNumber(value) && value.signum() != 0) {
        properties.put(key, value);
      }
      return this;
    }

    /** A whole number. */
    public Builder count(String key, long value) {
      if (value != 0) {
        properties.put(key, value);
      }
      return this;
    }

    /** A flag; one that is not set is left out. */
    public Builder flag(String key, boolean value) {
      if (value) {
        properties.put(key, true);
      }
      return this;
    }

    /** A date, in UTC. */
    public Builder date(String key, Optional<Instant> value) {
      value
          .filter(CustomEvent::isWritable)
          .ifPresent(instant -> properties.put(key, instant.toString()));
      return this;
    }

    /** Something for {@code $extra}; left out when there is nothing in it. */
    public Builder extra(String key, @Nullable Object json) {
      boolean empty =
          json == null
              || (json instanceof Collection<?> list && list.isEmpty())
              || (json instanceof Map<?, ?> map && map.isEmpty())
              || (json instanceof String text && text.isBlank());
      if (!empty) {
        extra.put(key, json);
      }
      return this;
    }

    public EventData build() {
      return new EventData(properties, extra);
    }
  }
}
