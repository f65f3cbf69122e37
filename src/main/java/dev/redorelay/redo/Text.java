package dev.redorelay.redo;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** How strings become fit for Redo: well-formed, within a limit, cut only between characters. */
public final class Text {

  private static final char REPLACEMENT = '\uFFFD';

  private Text() {}

  /** The text, well-formed; null when there is nothing to see in it. */
  static @Nullable String clean(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String wellFormed = wellFormed(text);
    return isBlank(wellFormed) ? null : wellFormed;
  }

  /** The text, well-formed, without blanks around it and cut; null when nothing is left of it. */
  static @Nullable String brief(@Nullable String text, int maxLength) {
    String clean = clean(text);
    return clean == null ? null : cutToLength(strip(clean), maxLength);
  }

  /**
   * Whether there is nothing to see: no-break spaces and characters without width count as well.
   */
  public static boolean isBlank(@Nullable String text) {
    return text == null || firstVisible(text) == text.length();
  }

  /** The text without what cannot be seen at its beginning and its end. */
  static String strip(String text) {
    int begin = firstVisible(text);
    int end = text.length();
    while (end > begin && isInvisible(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(begin, end);
  }

  private static int firstVisible(String text) {
    int i = 0;
    while (i < text.length() && isInvisible(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static boolean isInvisible(char c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }

  /** The text without NUL, and with a replacement character for each half of a surrogate pair. */
  static String wellFormed(String text) {
    return isWellFormed(text) ? text : mended(text);
  }

  private static boolean isWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return false;
      }
      if (Character.isSurrogate(c)) {
        boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
        if (!pair) {
          return false;
        }
        i++;
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
    int bytes = 0;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      bytes += bytesOf(text.codePointAt(i));
      if (bytes > maxBytes) {
        return text.substring(0, i);
      }
    }
    return text;
  }

  private static int bytesOf(int codePoint) {
    if (codePoint < 0x80) {
      return 1;
    }
    if (codePoint < 0x800) {
      return 2;
    }
    return codePoint < 0x10000 ? 3 : 4;
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
      String text = brief(item, maxLength);
      if (text == null) {
        continue;
      }
      if (joined.isEmpty()) {
        joined.append(text);
      } else if (joined.length() + 2 + text.length() <= maxLength) {
        joined.append(", ").append(text);
      } else {
        break;
      }
    }
    return joined.toString();
  }
}
