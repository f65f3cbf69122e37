package dev.redorelay.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recognises the letters that tell of a person. Ids are recognised only as whole numbers; letters
 * are read as text, so that one that could not be read as JSON tells as well.
 */
final class Recognition implements Predicate<Letters.KeptLetter> {

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private final Set<String> ids = new HashSet<>();
  private final List<String> texts;

  Recognition(Letters.Traces traces) {
    ids.addAll(traces.customerIds());
    ids.addAll(traces.orderIds());
    this.texts =
        Stream.concat(traces.emails().stream(), traces.phoneNumbers().stream())
            .filter(text -> !text.isBlank())
            .flatMap(text -> Stream.of(text, escaped(text)))
            .map(text -> text.toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
  }

  @Override
  public boolean test(Letters.KeptLetter kept) {
    Letter letter = kept.letter();
    return Stream.concat(
            Stream.of(letter.uniqueId(), new String(letter.content().bytes(), UTF_8)),
            Stream.of(letter.person().email(), letter.person().phoneNumber())
                .flatMap(some -> some.stream()))
        .anyMatch(this::isIn);
  }

  private boolean isIn(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return texts.stream().anyMatch(lower::contains)
        || NUMBER.matcher(lower).results().anyMatch(number -> ids.contains(number.group()));
  }

  /** As WooCommerce writes it: PHP escapes in JSON what is not ASCII. */
  private static String escaped(String text) {
    return text.chars()
        .mapToObj(c -> c < 0x80 ? Character.toString(c) : String.format("\\u%04x", c))
        .collect(Collectors.joining());
  }
}
