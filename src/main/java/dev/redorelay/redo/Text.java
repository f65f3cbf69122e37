package dev.redorelay.redo;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** How strings become fit for Redo: well-formed, within a limit, cut only between characters. */
final class Text {

  private static final char REPLACEMENT = '\uFFFD';

  private Text() {}

  /** The text, well-formed; null when there is nothing to read in it. */
  static @Nullable String clean(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String wellFormed = wellFormed(text);
    return wellFormed.isBlank() ? null : wellFormed;
  }

  /** The text without NUL, and with a replacement character for each half of a surrogate pair. */
  static String wellFormed(String text) {
    return isWellFormed(text) ? text : mended(text);
  }

  private static boolean isWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  private static String mended(String text) {
    StringBuilder mended = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c != 0)
        .map(c -> Character.MIN_SURROGATE <= c && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
        .forEach(mended::appendCodePoint);
    return mended.toString();
  }

  /** The longest beginning of a text that fits into so many bytes of UTF-8. */
  static String cutToBytes(String text, int maxBytes) {
    if (text.length() <= maxBytes / 3) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= maxBytes) {
      return text;
    }
    int end = maxBytes;
    while ((bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }

  /** The longest beginning of a text of so many chars that does not end inside a character. */
  static String cutToLength(String text, int maxLength) {
    if (text.length() <= maxLength) {
      return text;
    }
    boolean insidePair = Character.isHighSurrogate(text.charAt(maxLength - 1));
    return text.substring(0, insidePair ? maxLength - 1 : maxLength);
  }

  /** The items with ", " between, as many as fit into so many chars; the first is cut to fit. */
  static String join(Collection<? extends @Nullable String> items, int maxLength) {
    StringBuilder joined = new StringBuilder();
    for (String item : items) {
      String text = clean(item);
      if (text == null) {
        continue;
      }
      if (joined.isEmpty()) {
        joined.append(cutToLength(text.strip(), maxLength));
      } else if (joined.length() + 2 + text.strip().length() <= maxLength) {
        joined.append(", ").append(text.strip());
      } else {
        break;
      }
    }
    return joined.toString();
  }
}
