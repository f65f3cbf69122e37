package dev.redorelay.redo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerTest {

  @Test
  void needs_an_email_address_or_a_phone_number() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Customer(Optional.empty(), Optional.empty(), "Ada", "Lovelace", Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "Ada, Ada",
    "' Ada ', Ada",
    "山田, 山田",
    "\u3000山田\u3000, 山田",
    "😀, 😀",
    "👨‍👩‍👧, 👨‍👩‍👧",
    "Zoe\u0308, Zoe\u0308",
    "\u200Fשלום\u200F, שלום",
    "Anna Maria, Anna Maria",
    "A\uD83Da, A\uFFFDa",
    "A\0a, Aa",
  })
  void has_a_name(String name, String written) {
    JsonNode customer = Events.json(Events.about(named(name))).get("customer");

    assertEquals(written, customer.get("firstName").asText());
    assertEquals(written, customer.get("lastName").asText());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "\u00A0", "\u200B", "\0", "\t\n"})
  void has_no_name_when_it_is_blank(String name) {
    JsonNode customer = Events.json(Events.about(named(name))).get("customer");

    assertFalse(customer.has("firstName"));
    assertFalse(customer.has("lastName"));
  }

  @Test
  void has_a_name_of_at_most_255_characters() {
    assertEquals("x".repeat(254), named("x".repeat(254)).firstName());
    assertEquals("x".repeat(255), named("x".repeat(255)).firstName());
    assertEquals("x".repeat(255), named("x".repeat(256)).lastName());
    assertEquals("x".repeat(254), named("x".repeat(254) + "😀").lastName());
  }

  @ParameterizedTest
  @CsvSource({
    "ada@example.com is no address, *** is no address",
    "ADA@Example.COM is no address, *** is no address",
    "'phoneNumber: \"+4930123456\"', 'phoneNumber: \"+***\"'",
    "4930123456 is no number, *** is no number",
    "Dear Ada LOVELACE!, Dear *** ***!",
    "(Ada), (***)",
    "adapt the canada format, adapt the canada format",
    "at Unter den Linden 1 or so, at *** or so",
    "in 10117 Berlin, in *** ***",
    "DE and Germany, DE and Germany",
    "nothing of her, nothing of her",
  })
  void conceals_what_redos_answer_says_of_her(String answer, String concealed) {
    assertEquals(concealed, concealed(Events.ADA, answer));
  }

  @Test
  void conceals_a_name_in_a_script_without_spaces() {
    assertEquals("***さんは存在しません", concealed(named("山田"), "山田さんは存在しません"));
  }

  @Test
  void conceals_a_name_that_looks_like_a_pattern() {
    assertEquals("*** is", concealed(named("\\E.*("), "\\E.*( is"));
  }

  private static String concealed(Customer customer, String answer) {
    Concealed text = new Concealed(answer);
    WrittenEvent.of(Events.about(customer)).concealIn(text);
    return text.shown();
  }

  private static Customer named(String name) {
    return new Customer(Events.ADA.email(), Optional.empty(), name, name, Optional.empty());
  }
}
