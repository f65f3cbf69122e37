package dev.redorelay.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds traces of a person in a text that nobody can read otherwise. What is found has to stand for
 * itself: {@code ann@example.com} is not in {@code joann@example.com}.
 */
final class Mentions {

  /** A shorter text would be found in what others left as well. */
  private static final int SHORTEST = 6;

  /** JSON's ways to write a character; platforms escape what is not ASCII, or could be HTML. */
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|[^u])");

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private final List<String> emails;
  private final List<String> phoneNumbers;
  private final Set<String> ids;

  Mentions(Letters.Traces traces) {
    this.emails =
        longEnough(traces.emails().stream().map(email -> email.toLowerCase(Locale.ROOT))).toList();
    this.phoneNumbers =
        longEnough(traces.phoneNumbers().stream().map(number -> number.toLowerCase(Locale.ROOT)))
            .toList();
    this.ids =
        longEnough(Stream.concat(traces.customerIds().stream(), traces.orderIds().stream()))
            .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> longEnough(Stream<String> texts) {
    return texts.filter(text -> text.length() >= SHORTEST);
  }

  boolean areIn(Content content) {
    String text = unescaped(new String(content.bytes(), UTF_8)).toLowerCase(Locale.ROOT);
    return emails.stream().anyMatch(email -> isIn(text, email, Mentions::isOfEmail))
        || phoneNumbers.stream().anyMatch(number -> isIn(text, number, Mentions::isDigit))
        || (!ids.isEmpty()
            && NUMBER.matcher(text).results().map(MatchResult::group).anyMatch(ids::contains));
  }

  /** Whether a text holds this one, with nothing before or after it that would go on with it. */
  private static boolean isIn(String text, String wanted, IntPredicate goesOn) {
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      int end = at + wanted.length();
      boolean before = at > 0 && goesOn.test(text.charAt(at - 1));
      boolean after = end < text.length() && goesOn.test(text.charAt(end));
      if (!before && !after) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfEmail(int c) {
    return Character.isLetterOrDigit(c) || "._%+-".indexOf(c) >= 0;
  }

  private static boolean isDigit(int c) {
    return '0' <= c && c <= '9';
  }

  private static String unescaped(String text) {
    return ESCAPE.matcher(text).replaceAll(match -> character(match.group(1)));
  }

  private static String character(String escape) {
    return switch (escape.charAt(0)) {
      case 'u' -> plain((char) Integer.parseInt(escape, 1, escape.length(), 16));
      case 'b', 'f', 'n', 'r', 't' -> " ";
      default -> plain(escape.charAt(0));
    };
  }

  /** As a replacement that means nothing else. */
  private static String plain(char c) {
    return c == '\\' || c == '$' ? "\\" + c : Character.toString(c);
  }
}
