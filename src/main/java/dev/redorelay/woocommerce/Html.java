package dev.redorelay.woocommerce;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** WordPress keeps some texts as HTML writes them, with entities for ampersands and dashes. */
final class Html {

  /** What {@code wp_specialchars_decode} with ENT_QUOTES knows, and nothing else. */
  private static final Pattern SPECIAL_CHARS =
      Pattern.compile(
          "&(?:(amp|#0*38|#[xX]0*26)|(lt|#0*60)|(gt|#0*62)|(quot|#0*34|#[xX]0*22)"
              + "|(#0*39|#[xX]0*27));");

  private static final String SPECIAL_CHARS_IN_ORDER = "&<>\"'";

  private static final Pattern ENTITY =
      Pattern.compile("&(?:([a-z]{2,6})|#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6}));");

  /** Those that WordPress's editors and themes make of what people type. */
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("ndash", "\u2013"),
          Map.entry("mdash", "\u2014"),
          Map.entry("hellip", "\u2026"),
          Map.entry("lsquo", "\u2018"),
          Map.entry("rsquo", "\u2019"),
          Map.entry("ldquo", "\u201C"),
          Map.entry("rdquo", "\u201D"),
          Map.entry("times", "\u00D7"));

  private Html() {}

  /**
   * A secret as WordPress signs with it: <a
   * href="https://developer.wordpress.org/reference/functions/wp_specialchars_decode/">decoded</a>,
   * once and only the characters that HTML itself needs.
   */
  static String specialCharsDecoded(String secret) {
    return SPECIAL_CHARS
        .matcher(secret)
        .replaceAll(entity -> Matcher.quoteReplacement(specialChar(entity)));
  }

  private static String specialChar(MatchResult entity) {
    int group = 1;
    while (entity.group(group) == null) {
      group++;
    }
    return SPECIAL_CHARS_IN_ORDER.substring(group - 1, group);
  }

  /** A name or a title as people read it. What is no entity stays as it is. */
  static @Nullable String plain(@Nullable String text) {
    return text == null || text.indexOf('&') < 0
        ? text
        : ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(character(entity)));
  }

  private static String character(MatchResult entity) {
    if (entity.group(1) != null) {
      return NAMED.getOrDefault(entity.group(1), entity.group());
    }
    int codePoint =
        entity.group(2) == null
            ? Integer.parseInt(entity.group(3), 16)
            : Integer.parseInt(entity.group(2));
    return isVisible(codePoint) ? Character.toString(codePoint) : entity.group();
  }

  private static boolean isVisible(int codePoint) {
    return codePoint >= ' '
        && Character.isValidCodePoint(codePoint)
        && Character.getType(codePoint) != Character.SURROGATE;
  }
}
