package dev.redorelay.queue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recognises the letters that tell of a person. Ids are recognised only as whole numbers, and short
 * ones, which a price or an amount may be as well, only where a {@code uniqueId} names the person's
 * order or the person. Content is read as bytes, one a character: there may be a million to read,
 * and not all of it is JSON.
 */
final class Recognition implements Predicate<Letters.KeptLetter> {

  private static final int SHORTEST_NUMBER = 6;

  private final Set<String> ids;
  private final Set<String> parts;
  private final List<String> texts;

  Recognition(Letters.Traces traces) {
    this.ids =
        Stream.concat(traces.customerIds().stream(), traces.orderIds().stream())
            .filter(id -> id.length() >= SHORTEST_NUMBER)
            .collect(Collectors.toSet());
    this.parts =
        Stream.concat(
                traces.customerIds().stream().map(id -> ":customer:" + id + ":"),
                traces.orderIds().stream().map(id -> ":order:" + id + ":"))
            .collect(Collectors.toSet());
    this.texts =
        Stream.concat(traces.emails().stream(), traces.phoneNumbers().stream())
            .filter(text -> !text.isBlank())
            .flatMap(
                text -> Stream.of(text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT)))
            .flatMap(text -> Stream.of(bytewise(text.getBytes(UTF_8)), escaped(text)))
            .distinct()
            .toList();
  }

  @Override
  public boolean test(Letters.KeptLetter kept) {
    Letter letter = kept.letter();
    return isNamedBy(letter.uniqueId())
        || isIn(letter.content().bytes())
        || Stream.of(
                Optional.of(letter.uniqueId()),
                letter.person().email(),
                letter.person().phoneNumber())
            .flatMap(Optional::stream)
            .anyMatch(text -> isIn(text.getBytes(UTF_8)));
  }

  private boolean isNamedBy(String uniqueId) {
    String closed = uniqueId + ":";
    return parts.stream().anyMatch(closed::contains);
  }

  private boolean isIn(byte[] content) {
    String text = bytewise(content);
    return texts.stream().anyMatch(text::contains) || hasId(text);
  }

  private boolean hasId(String text) {
    int begin = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) < '0' || text.charAt(i) > '9') {
        if (i > begin && ids.contains(text.substring(begin, i))) {
          return true;
        }
        begin = i + 1;
      }
    }
    return false;
  }

  /** A character for each byte; case is ignored where a byte is a character. */
  private static String bytewise(byte[] bytes) {
    return new String(bytes, ISO_8859_1).toLowerCase(Locale.ROOT);
  }

  /** As WooCommerce writes it: PHP escapes in JSON what is not ASCII. */
  private static String escaped(String text) {
    return text.chars()
        .mapToObj(c -> c < 0x80 ? Character.toString(c) : String.format("\\u%04x", c))
        .collect(Collectors.joining())
        .toLowerCase(Locale.ROOT);
  }
}
