package dev.redorelay.redo;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Redo says of events, before it may stand in a log: what it repeats of them is marked, and
 * shown as {@code ***}. Marks may overlap, so it does not matter what is looked for first.
 */
final class Concealed {

  private static final int MAX_LENGTH = 4_000;

  /** Less than this is more likely to be a part of Redo's own words. */
  private static final int MIN_LENGTH = 4;

  /** Of a longer value, what stands at its beginning is unmistakable. */
  private static final int MAX_SOUGHT = 30;

  private static final String SHOWN = "***";
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

  private final String text;
  private final boolean cut;
  private final BitSet hidden = new BitSet();

  /** A text, whose first 4,000 characters are looked at, without the addresses in it. */
  Concealed(String said) {
    this.cut = said.length() > MAX_LENGTH;
    this.text = oneLine(Text.wellFormed(Text.cutToLength(said, MAX_LENGTH)));
    Matcher addresses = ADDRESS.matcher(text);
    while (addresses.find()) {
      hidden.set(addresses.start(), addresses.end());
    }
  }

  /** Hides this wherever it stands; at the end also a piece of it, if the text was cut there. */
  void hide(String value) {
    String whole = oneLine(value);
    if (whole.length() < MIN_LENGTH) {
      return;
    }
    // Redo may quote no more than a beginning
    String sought = Text.cutToLength(whole, MAX_SOUGHT);
    int at = text.indexOf(sought);
    while (at >= 0) {
      int end = at + agreeing(whole, at);
      hidden.set(at, end);
      at = text.indexOf(sought, end);
    }
    if (cut) {
      hideBeginning(sought);
    }
  }

  /** Hides all of it. */
  void hideAll() {
    hidden.set(0, text.length());
  }

  /** How many chars of a value stand in the text from here. */
  private int agreeing(String value, int at) {
    int most = Math.min(value.length(), text.length() - at);
    int chars = 0;
    while (chars < most && text.charAt(at + chars) == value.charAt(chars)) {
      chars++;
    }
    return chars;
  }

  private void hideBeginning(String sought) {
    int from = Math.max(0, text.length() - sought.length() + 1);
    for (int at = from; at < text.length(); at++) {
      if (text.regionMatches(at, sought, 0, text.length() - at)) {
        hidden.set(at, text.length());
        return;
      }
    }
  }

  /**
   * Hides this, however short and in whichever case, but whole words only: or somebody called Al
   * would make each "invalid value" unreadable.
   */
  void hideWord(String value) {
    String sought = oneLine(value);
    int length = sought.length();
    for (int at = 0; length > 0 && at + length <= text.length(); at++) {
      if (text.regionMatches(true, at, sought, 0, length)
          && !isOfAWord(at - 1)
          && !isOfAWord(at + length)) {
        hidden.set(at, at + length);
      }
    }
  }

  /** Of a word that has blanks around it, as Japanese words do not. */
  private boolean isOfAWord(int index) {
    if (index < 0 || index >= text.length()) {
      return false;
    }
    char c = text.charAt(index);
    return ('0' <= c && c <= '9') || Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  /** The text as it may be read. */
  String shown() {
    StringBuilder shown = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int next = hidden.nextSetBit(at);
      shown.append(text, at, next < 0 ? text.length() : next);
      at = next < 0 ? text.length() : hidden.nextClearBit(next);
      if (next >= 0) {
        shown.append(SHOWN);
      }
    }
    return shown.toString();
  }

  /**
   * A text with single blanks for its line breaks and the like, also where they are written as JSON
   * does, and without backslashes: a text is repeated as it is or quoted.
   */
  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean quotedBreak =
          c == '\\' && i + 1 < text.length() && "nrt".indexOf(text.charAt(i + 1)) >= 0;
      if (quotedBreak) {
        i++;
      }
      if (quotedBreak || isBlank(c)) {
        if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
          line.append(' ');
        }
      } else if (c != '\\') {
        line.append(c);
      }
    }
    boolean blankAtEnd = !line.isEmpty() && line.charAt(line.length() - 1) == ' ';
    return line.substring(0, line.length() - (blankAtEnd ? 1 : 0));
  }

  private static boolean isBlank(char c) {
    return Character.isISOControl(c) || Character.isSpaceChar(c);
  }
}
