package dev.redorelay.redo;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address. Redo does not check what it is given and makes a profile of any string, so the
 * check is ours.
 *
 * @param value at most 254 characters, 64 before the @, a dot after it; the domain in lower case
 */
public record EmailAddress(String value) {

  private static final String ATOM = "[^\\s@\\p{Cntrl}\"<>(),;:\\\\\\[\\]";

  private static final Pattern LOOKS_RIGHT =
      Pattern.compile(ATOM + "]{1,64}@" + ATOM + ".]+(\\." + ATOM + ".]+)+");
  private static final int MAX_LENGTH = 254;

  public EmailAddress {
    if (!looksRight(value)) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  /** The address in a text, without blanks around it; empty when it is not one. */
  public static Optional<EmailAddress> parse(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    String address = text.strip();
    int at = address.lastIndexOf('@');
    if (at < 0) {
      return Optional.empty();
    }
    String lowered = address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT);
    return looksRight(lowered) ? Optional.of(new EmailAddress(lowered)) : Optional.empty();
  }

  private static boolean looksRight(String text) {
    return text.length() <= MAX_LENGTH
        && text.equals(Text.clean(text))
        && LOOKS_RIGHT.matcher(text).matches();
  }
}
