package dev.redorelay.redo;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A phone number as Redo takes it.
 *
 * @param value E.164: {@code +} and up to 15 digits
 */
public record PhoneNumber(String value) {

  /** Made with the class, so that a native executable has it ready. */
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private static final int REPEATED_DIGITS = 7;

  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{1,14}");

  public PhoneNumber {
    if (!E164.matcher(value).matches()) {
      throw new IllegalArgumentException("not an E.164 phone number");
    }
  }

  /**
   * The number in a text as people write it. One that starts with + has to be possible; a national
   * one has to be valid in its country, for anything shorter could be somebody else's. One with an
   * extension is none: all who are behind it would be one person.
   *
   * @param country ISO 3166-1 alpha-2 of the country that a national number is of; null when that
   *     is not known, and then a national number is none
   */
  public static Optional<PhoneNumber> parse(@Nullable String text, @Nullable String country) {
    String written = text == null ? "" : Text.strip(text);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    if (isNorthAmerican(written)) {
      return Optional.of(written).filter(PhoneNumber::isSomebodys).map(PhoneNumber::new);
    }
    try {
      Phonenumber.PhoneNumber number = NUMBERS.parse(written, region(country));
      boolean sound = startsWithPlus(written) ? isPossible(number) : NUMBERS.isValidNumber(number);
      return Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
          .filter(e164 -> sound && !number.hasExtension() && E164.matcher(e164).matches())
          .filter(PhoneNumber::isSomebodys)
          .map(PhoneNumber::new);
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }

  /**
   * Most numbers by far, as Shopify keeps a customer's: to parse one would give itself again, as it
   * has its full length and nothing before it that is dialled only at home.
   */
  private static boolean isNorthAmerican(String text) {
    return text.length() == "+12025550143".length()
        && text.startsWith("+1")
        && text.charAt(2) >= '2'
        && text.chars().skip(2).allMatch(c -> '0' <= c && c <= '9');
  }

  /** Buyers who want to give no number repeat a digit; all of them would be one person. */
  private static boolean isSomebodys(String e164) {
    int end = e164.length();
    return e164.chars().skip(Math.max(0, end - REPEATED_DIGITS)).distinct().count() > 1;
  }

  private static @Nullable String region(@Nullable String country) {
    return country == null ? null : country.strip().toUpperCase(Locale.ROOT);
  }

  /** The second is the one of full-width digits. */
  private static boolean startsWithPlus(String text) {
    return text.startsWith("+") || text.startsWith("\uFF0B");
  }

  /** One that can only be dialled from nearby may belong to somebody else in the next town. */
  private static boolean isPossible(Phonenumber.PhoneNumber number) {
    return NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
  }
}
