package dev.redorelay.store;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the text of a value has to look like, and how it is read.
 *
 * @param reader gives the value; empty, or anything thrown, means that the text is not of this form
 * @param wanted what such a value is, in words that go after "should be"
 */
record Form<T>(Function<String, Optional<T>> reader, String wanted) {

  static final Form<Boolean> FLAG = oneOf(Map.of("true", true, "false", false), "true or false");

  /** The value; empty when the text is not of this form. */
  Optional<T> read(String text) {
    try {
      return reader.apply(text);
    } catch (RuntimeException unreadable) {
      return Optional.empty(); // what it says repeats the text, which nobody may see
    }
  }

  static <T> Form<T> oneOf(Map<String, T> choices, String wanted) {
    return new Form<>(
        text -> Optional.ofNullable(choices.get(text.toLowerCase(Locale.ROOT))), wanted);
  }

  static Form<String> matching(String regex, String wanted) {
    return new Form<>(text -> Optional.of(text).filter(t -> t.matches(regex)), wanted);
  }

  /** As Quarkus writes durations: {@code 4s}, {@code 500ms}, {@code PT1M}; a number is seconds. */
  static Form<Duration> duration(String least, String most) {
    return between(DurationConverter::parseDuration, least, most, "a duration");
  }

  /** In bytes, as Quarkus writes sizes: {@code 6M} is 6 MiB. */
  static Form<Long> size(String least, String most) {
    MemorySizeConverter sizes = new MemorySizeConverter();
    return between(text -> sizes.convert(text).asLongValue(), least, most, "a size");
  }

  static Form<Integer> number(String least, String most) {
    return between(Integer::valueOf, least, most, "a number");
  }

  private static <T extends Comparable<T>> Form<T> between(
      Function<String, T> reader, String least, String most, String noun) {
    T min = reader.apply(least);
    T max = reader.apply(most);
    return new Form<>(
        text ->
            Optional.of(reader.apply(text))
                .filter(value -> value.compareTo(min) >= 0 && value.compareTo(max) <= 0),
        noun + " from " + least + " to " + most);
  }
}
