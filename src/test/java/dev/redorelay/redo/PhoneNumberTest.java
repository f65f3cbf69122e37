package dev.redorelay.redo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

  @ParameterizedTest
  @CsvSource({
    "US, (312) 345-6789,       +13123456789",
    "US, 1-312-345-6789,       +13123456789",
    "CA, 613-612-0707,         +16136120707",
    "GB, 020 7946 0018,        +442079460018",
    "DE, 030 123456,           +4930123456",
    "DE, 0151 12345678,        +4915112345678",
    "FR, 06 12 34 56 78,       +33612345678",
    "IT, 06 6982 1234,         +390669821234",
    "ES, 612 34 56 78,         +34612345678",
    "AU, 0412 345 678,         +61412345678",
    "JP, 090-1234-5678,        +819012345678",
    "BR, (11) 96123-4567,      +5511961234567",
    "IN, 098765 43210,         +919876543210",
    "MX, 55 1234 5678,         +525512345678",
    "AT, 0664 1234567,         +436641234567",
  })
  void reads_a_national_number_with_its_country(String country, String text, String e164) {
    assertEquals(Optional.of(new PhoneNumber(e164)), PhoneNumber.parse(text, country));
    assertEquals(Optional.empty(), PhoneNumber.parse(text, null));
  }

  @ParameterizedTest
  @CsvSource({
    "+16136120707,              +16136120707",
    "+1(502)-459-2181,          +15024592181",
    "+557734881234,             +557734881234",
    "+44 (0)20 7946 0018,       +442079460018",
    "+49 30 123456,             +4930123456",
    "+39 06 6982 1234,          +390669821234",
    "+1 555 625 1199,           +15556251199",
    "＋１ ３１２ ３４５ ６７８９,   +13123456789",
    "＋1 555 625 1199,          +15556251199",
    "+١٣١٢٣٤٥٦٧٨٩,              +13123456789",
    "+800 1234 5678,            +80012345678",
  })
  void reads_an_international_number_without_a_country(String text, String e164) {
    for (String country : new String[] {null, "", "US", "DE", "nowhere"}) {
      assertEquals(Optional.of(new PhoneNumber(e164)), PhoneNumber.parse(text, country));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "US, ３１２－３４５－６７８９, +13123456789",
    "us, 312 345 6789,          +13123456789",
    "' US ', 312 345 6789,      +13123456789",
    "US, '\u00A0312 345 6789 ', +13123456789",
    "US, 011 49 30 123456,      +4930123456",
    "DE, 0049 30 123456,        +4930123456",
    "DE, 00 1 312 345 6789,     +13123456789",
    "US, 1-800-FLOWERS,         +18003569377",
  })
  void reads_what_people_write(String country, String text, String e164) {
    assertEquals(Optional.of(new PhoneNumber(e164)), PhoneNumber.parse(text, country));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "\u200B",
        "+",
        "++",
        "+-",
        "+abc",
        "010",
        "+010",
        "123",
        "12345",
        "0",
        "000",
        "0000000000",
        "555-555-SHIP",
        "555-555-BILL",
        "555-625-1199",
        "123-123-1234",
        "1111 111 111",
        "+0 312 345 6789",
        "+1",
        "+1 312",
        "+1 345 6789",
        "+1 312 345 67890",
        "+999 123 456",
        "+1234567890123456",
        "+49123456789012345678",
        "+1 312 345 6789 ext. 12",
        "312-345-6789 x12",
        "+1 312 345 6789;ext=5",
        "+10000000000",
        "+12222222222",
        "+44 7777 777777",
        "+91 99999 99999",
        "none",
        "ada@example.com",
        "😀",
        "\0",
      })
  void passes_over_what_could_be_nobodys_or_somebody_elses(String text) {
    assertEquals(Optional.empty(), PhoneNumber.parse(text, "US"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ZZ", "XX", "USA", "United States", "1"})
  void reads_no_national_number_of_a_country_that_is_none(String country) {
    assertEquals(Optional.empty(), PhoneNumber.parse("312 345 6789", country));
  }

  @Test
  void does_not_read_a_novel() {
    assertEquals(Optional.empty(), PhoneNumber.parse("+1312345".repeat(500_000), "US"));
    assertEquals(Optional.empty(), PhoneNumber.parse(" ".repeat(5_000_000), "US"));
  }

  @Test
  void survives_whatever_stands_in_a_phone_field() {
    Random random = new Random(16136120707L);
    String alphabet = "+００1234567890 -()x.A;=~*#/\uD83D\0";
    for (int i = 0; i < 20_000; i++) {
      String text =
          random
              .ints(1 + random.nextInt(20), 0, alphabet.length())
              .mapToObj(n -> alphabet.substring(n, n + 1))
              .reduce(random.nextBoolean() ? "+" : "", String::concat);

      assertTrue(
          PhoneNumber.parse(text, random.nextBoolean() ? "US" : "IT").stream()
              .allMatch(number -> number.value().matches("\\+[1-9]\\d{1,14}")));
    }
  }

  @Test
  void goes_to_redo_as_e_164() {
    Customer customer =
        new Customer(
            Optional.empty(),
            PhoneNumber.parse("(312) 345-6789", "US"),
            null,
            null,
            Optional.empty());

    assertEquals(
        "+13123456789", Events.json(Events.about(customer)).at("/customer/phoneNumber").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "+1",
        "13123456789",
        "+03123456789",
        "+1 312",
        "+１３１２",
        "+1234567890123456",
        "+12\n"
      })
  void cannot_be_made_of_anything_else(String value) {
    assertThrows(IllegalArgumentException.class, () -> new PhoneNumber(value));
  }

  @Test
  void has_at_most_15_digits() {
    assertEquals("+123456789012345", new PhoneNumber("+123456789012345").value());
  }

  @Test
  void a_North_American_number_in_full_is_what_libphonenumber_makes_of_it() throws Exception {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      String text = "+1" + (2_000_000_000L + random.nextLong(8_000_000_000L));
      var parsed = numbers.parse(text, i % 2 == 0 ? null : "DE");
      assertEquals(ValidationResult.IS_POSSIBLE, numbers.isPossibleNumberWithReason(parsed));
      assertEquals(text, numbers.format(parsed, PhoneNumberFormat.E164));
      boolean aDigitRepeated = text.matches(".*(\\d)\\1{6}");
      assertEquals(
          aDigitRepeated ? Optional.empty() : Optional.of(new PhoneNumber(text)),
          PhoneNumber.parse(text, null));
    }
  }
}
