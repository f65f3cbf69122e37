package dev.redorelay.store;

import static dev.redorelay.store.Setup.revealed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

  @Test
  void several_secrets_stand_between_commas() {
    assertEquals(List.of("one", "two", "three"), secrets(" one , two,three"));
  }

  @Test
  void a_comma_that_belongs_to_a_secret_is_escaped() {
    assertEquals(List.of("o,ne", "two,"), secrets("o\\,ne,two\\,"));
  }

  @Test
  void nothing_between_two_commas_is_no_secret() {
    assertEquals(List.of("one", "two"), secrets(",one,, two, "));
  }

  @Test
  void nothing_but_commas_is_no_secret_at_all() {
    assertEquals(
        Set.of(
            "relay.stores.default.shopify.secrets (variable SHOPIFY_WEBHOOK_SECRET) should be a"
                + " secret, or several with commas between"),
        Setup.ofOneStore().variable("SHOPIFY_WEBHOOK_SECRET", " , ,").corrections());
  }

  /** WooCommerce makes up secrets of all that a keyboard has. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a$$b",
        "a$b",
        "$",
        "a\\b",
        "a\\\\b",
        "\\$a",
        "a$}b",
        "{a}",
        "%a",
        "a=b#c!d:e",
        "ä ö"
      })
  void a_secret_is_taken_as_it_stands(String secret) {
    assertEquals(List.of(secret), secrets(secret));
  }

  @Test
  void a_secret_with_what_looks_like_an_expression_is_escaped() {
    assertEquals(List.of("a${b}"), secrets("a$${b}"));
    assertEquals(List.of("a${b}"), secrets("a\\${b}"));
  }

  @Test
  void a_secret_may_stand_elsewhere() {
    Setup setup =
        Setup.ofOneStore()
            .variable("SHOPIFY_WEBHOOK_SECRET", "${OLD},${NEW}")
            .variable("OLD", "one")
            .variable("NEW", "two");

    assertEquals(List.of("one", "two"), revealed(setup.shopify().secrets()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "Bearer abc", "ümlaut", "line\nbreak", "tab\t."})
  void an_api_secret_that_no_header_can_carry_is_refused(String secret) {
    assertEquals(
        Set.of(
            "relay.stores.default.redo.api-secret (variable REDO_API_SECRET) should be an API"
                + " secret as Redo shows it, without blanks"),
        Setup.ofOneStore().variable("REDO_API_SECRET", secret).corrections());
  }

  @Test
  void blanks_around_an_api_secret_do_not_matter() {
    Store store = Setup.ofOneStore().variable("REDO_API_SECRET", " abc\n").store();

    assertEquals("abc", store.redo().apiSecret().reveal());
  }

  @Test
  void no_record_prints_a_secret() {
    Setup setup = Setup.ofOneStore();
    String printed =
        setup.store()
            + " "
            + setup.shopify()
            + " "
            + setup.store().redo()
            + " "
            + setup.relay()
            + " "
            + setup.stores()
            + " "
            + setup.stores().all()
            + " "
            + setup.shopify().secrets();

    assertTrue(printed.contains("***"), printed);
    assertFalse(printed.contains(Setup.API_SECRET), printed);
    assertFalse(printed.contains(Setup.WEBHOOK_SECRET), printed);
  }

  private static List<String> secrets(String text) {
    return revealed(
        Setup.ofOneStore().variable("SHOPIFY_WEBHOOK_SECRET", text).shopify().secrets());
  }
}
