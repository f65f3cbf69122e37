package dev.redorelay.redo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  private static final String AT_EXAMPLE = "@example.com";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada@example.com",
        "Ada.Lovelace@example.com",
        "ada+shop@example.com",
        "o'brien@example.ie",
        "a@b.c",
        "ada@mail.co.uk",
        "ada@a.b.c.d.example.com",
        "1@2.3",
        "_@example.com",
        "-ada-@example.com",
        "!#$%&'*+-/=?^_`{|}~@example.com",
        ".ada@example.com",
        "ada.@example.com",
        "ada..lovelace@docomo.ne.jp",
        "ada@ex-ample.com",
        "ada@xn--mnchen-3ya.de",
        "ada@münchen.de",
        "ада@пример.рф",
        "山田@例え.テスト",
        "ada@उदाहरण.भारत",
        "ada@i❤.ws",
        "ada@😀.example.com",
        "josé@example.com",
      })
  void takes_what_looks_like_an_address(String address) {
    assertEquals(Optional.of(new EmailAddress(address)), EmailAddress.parse(address));

    Customer customer =
        new Customer(EmailAddress.parse(address), Optional.empty(), null, null, Optional.empty());
    assertEquals(address, Events.json(Events.about(customer)).at("/customer/email").asText());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "@",
        "ada",
        "ada@",
        "@example.com",
        "ada@example",
        "ada@localhost",
        "ada@.com",
        "ada@example.",
        "ada@example..com",
        "ada@.example.com",
        "ada@example.com.",
        "ada@@example.com",
        "ada@home@example.com",
        "ada lovelace@example.com",
        "ada@exam ple.com",
        "ada@example.com, bob@example.com",
        "ada@example.com;bob@example.com",
        "Ada <ada@example.com>",
        "<ada@example.com>",
        "mailto:ada@example.com",
        "\"ada lovelace\"@example.com",
        "\"ada\"@example.com",
        "ada(home)@example.com",
        "ada\\@example.com",
        "ada@[192.168.0.1]",
        "ada@example.com/",
        "ada@example.com'",
        "ada@example.com!",
        "ada@-example.com",
        "ada@example-.com",
        "ada@example,com",
        "ada@example.com\nBcc: bob@example.com",
        "a\tda@example.com",
        "a\u00A0da@example.com",
        "a\u200Bda@example.com",
        "ada@exam\u200Bple.com",
        "ada@exam\u3000ple.com",
        "ada\0@example.com",
        "ada\uD83D@example.com",
        "ada@exam\uDE00ple.com",
        "null",
        "n/a",
      })
  void passes_over_what_does_not(String text) {
    assertEquals(Optional.empty(), EmailAddress.parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        " ada@example.com ,ada@example.com",
        "\u00A0ada@example.com\u3000,ada@example.com",
        "\uFEFFada@example.com\u200B,ada@example.com",
        "'ada@example.com\r\n',ada@example.com",
        "Ada@EXAMPLE.Com,Ada@example.com",
        "ADA@MÜNCHEN.DE,ADA@münchen.de",
        "I@Iİ.TR,I@ii\u0307.tr",
      })
  void drops_blanks_around_and_lowers_the_domain_alone(String text, String address) {
    assertEquals(Optional.of(new EmailAddress(address)), EmailAddress.parse(text));
  }

  @Test
  void takes_64_characters_before_the_at_and_not_65() {
    String most = "x".repeat(64) + AT_EXAMPLE;

    assertEquals(Optional.of(new EmailAddress(most)), EmailAddress.parse(most));
    assertEquals(Optional.empty(), EmailAddress.parse("x" + most));
  }

  @Test
  void takes_254_characters_and_not_255() {
    String most = "ada@" + "x".repeat(254 - 8) + ".com";

    assertEquals(Optional.of(new EmailAddress(most)), EmailAddress.parse(most));
    assertEquals(Optional.empty(), EmailAddress.parse(most.replace(".com", ".info")));
    assertEquals(Optional.empty(), EmailAddress.parse("x".repeat(5_000_000) + AT_EXAMPLE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ada", " ada@example.com", "ada@Example.com", "ada@example"})
  void cannot_be_made_of_anything_else(String value) {
    assertThrows(IllegalArgumentException.class, () -> new EmailAddress(value));
  }
}
