package dev.redorelay.store;

import static dev.redorelay.store.Setup.revealed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfig;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

  @Test
  void a_dump_of_the_configuration_shows_no_secret() {
    SmallRyeConfig config = setupFullOfSecrets().config();
    List<String> dump = new ArrayList<>();
    for (String name : config.getPropertyNames()) {
      dump.add(name + "=" + config.getConfigValue(name).getValue());
    }

    assertTrue(dump.contains("relay.deadline=3s"), dump::toString);
    assertFalse(dump.toString().contains("s3cr3t"), dump::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REDO_API_SECRET",
        "redo.api.secret",
        "SHOPIFY_WEBHOOK_SECRET",
        "relay.stores.a.redo.api-secret",
        "relay.stores.a.shopify.secrets",
        "%prod.relay.stores.a.shopify.secrets",
        "RELAY_STORES_B_REDO_API_SECRET",
        "relay.stores.b.redo.api.secret",
        "relay.stores.b.redo.api-secret",
      })
  void who_asks_for_a_secret_by_name_gets_none(String name) {
    SmallRyeConfig config = setupFullOfSecrets().config();

    SecurityException refusal =
        assertThrows(SecurityException.class, () -> config.getConfigValue(name));
    assertFalse(String.valueOf(refusal.getMessage()).contains("s3cr3t"));
  }

  /** Each key that is called a secret of some kind, as a key, in a profile and as a variable. */
  static Stream<String> every_name_of_a_secret() {
    return Arrays.stream(Key.values())
        .map(key -> key.of("a"))
        .filter(key -> key.matches(".*(secrets?|password|token)"))
        .flatMap(key -> Stream.of(key, "%prod." + key, Spelling.variable(key)));
  }

  @ParameterizedTest
  @MethodSource("every_name_of_a_secret")
  void every_key_that_holds_a_secret_is_locked(String name) {
    Setup setup = Setup.ofOneStore();
    boolean isVariable = name.startsWith("RELAY_");
    SmallRyeConfig config =
        (isVariable ? setup.variable(name, "s3cr3t") : setup.file(name, "s3cr3t")).config();

    assertThrows(SecurityException.class, () -> config.getConfigValue(name));
    for (String shown : config.getPropertyNames()) {
      assertFalse(String.valueOf(config.getConfigValue(shown).getValue()).contains("s3cr3t"));
    }
  }

  @Test
  void not_even_a_log_of_all_values_shows_a_secret() {
    Setup setup = setupFullOfSecrets().file("smallrye.config.log.values", "true");

    try (CapturedLog log = new CapturedLog()) {
      setup.stores();
      String logged = String.join("\n", log.all());
      assertTrue(logged.contains("relay.deadline was loaded from"), logged);
      assertFalse(logged.contains("s3cr3t"), logged);
    }
  }

  private static Setup setupFullOfSecrets() {
    return Setup.ofOneStore()
        .file("relay.deadline", "3s")
        .variable("REDO_API_SECRET", "s3cr3t1")
        .variable("SHOPIFY_WEBHOOK_SECRET", "s3cr3t2")
        .file("relay.stores.a.redo.store-id", "a")
        .file("relay.stores.a.redo.api-secret", "s3cr3t3")
        .file("%prod.relay.stores.a.shopify.secrets", "s3cr3t4")
        .variable("RELAY_STORES_B_REDO_STORE_ID", "b")
        .variable("RELAY_STORES_B_REDO_API_SECRET", "s3cr3t5")
        .variable("RELAY_STORES_B_SHOPIFY_SECRETS", "s3cr3t6,s3cr3t7")
        .variable("RELAY_QUEUE_PASSWORD", "s3cr3t8")
        .file("relay.admin.token", "s3cr3t9-of-operators");
  }

  private static List<String> secrets(String text) {
    return revealed(
        Setup.ofOneStore().variable("SHOPIFY_WEBHOOK_SECRET", text).shopify().secrets());
  }
}
