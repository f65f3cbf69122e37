package dev.redorelay.redo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address. Redo does not check what it is given and makes a profile of any string, so the
 * check is ours. Dots may stand anywhere before the @: some Japanese providers gave such addresses
 * out.
 *
 * @param value at most 254 characters, 64 before the @, a dot after it; the domain in lower case
 */
public record EmailAddress(String value) {

  private static final int MAX_LENGTH = 254;
  private static final int MAX_LOCAL_LENGTH = 64;
  private static final String NEVER_LOCAL = "@\"<>(),;:\\[]";

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
    String address = Text.strip(text);
    int at = address.lastIndexOf('@');
    if (at < 0 || address.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String lowered = address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT);
    return looksRight(lowered) ? Optional.of(new EmailAddress(lowered)) : Optional.empty();
  }

  private static boolean looksRight(String address) {
    int at = address.lastIndexOf('@');
    return at >= 0
        && address.length() <= MAX_LENGTH
        && address.equals(Text.wellFormed(address))
        && isLocalPart(address.substring(0, at))
        && isDomain(address.substring(at + 1));
  }

  private static boolean isLocalPart(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_LOCAL_LENGTH
        && text.chars().noneMatch(c -> NEVER_LOCAL.indexOf(c) >= 0 || Text.isInvisible((char) c));
  }

  private static boolean isDomain(String text) {
    String[] labels = text.split("\\.", -1);
    return labels.length > 1
        && Arrays.stream(labels).allMatch(EmailAddress::isLabel)
        && text.equals(text.toLowerCase(Locale.ROOT));
  }

  private static boolean isLabel(String text) {
    return !text.isEmpty()
        && !text.startsWith("-")
        && !text.endsWith("-")
        && text.chars().allMatch(c -> isLetterOrDigit(c) || c == '-' || c == '_');
  }

  /** Outside ASCII a domain may have letters that Java knows as marks or symbols. */
  private static boolean isLetterOrDigit(int c) {
    return c < 0x80 ? Character.isLetterOrDigit(c) : !Text.isInvisible((char) c);
  }
}
