package dev.redorelay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelaySettingsTest {

  @Test
  void without_a_word_everything_has_its_default() {
    assertEquals(
        new RelaySettings(
            Duration.ofSeconds(4),
            6 * 1024 * 1024,
            new RelaySettings.Redo(
                URI.create("https://api.getredo.com/v2.2"),
                80,
                Duration.ofSeconds(1),
                Duration.ofMillis(1500)),
            10_000,
            new RelaySettings.Queue(
                new RelaySettings.Place.Embedded(Path.of("data/relay.db")), Duration.ofDays(3)),
            Optional.empty()),
        Setup.ofOneStore().relay());
    assertEquals(List.of(), Setup.ofOneStore().warnings());
  }

  @Test
  void plain_keys_have_their_usual_variables() {
    RelaySettings relay =
        Setup.ofOneStore()
            .variable("RELAY_DEADLINE", "2500ms")
            .variable("RELAY_MAX_BODY", "1M")
            .variable("RELAY_REDO_URL", "https://redo.example/v2.2")
            .variable("RELAY_REDO_REQUESTS_PER_SECOND", "40")
            .variable("RELAY_REDO_CONNECT_TIMEOUT", "300ms")
            .variable("RELAY_REDO_ATTEMPT_TIMEOUT", "PT1S")
            .variable("RELAY_DEDUPE_SIZE", "0")
            .variable("RELAY_QUEUE_KIND", "none")
            .variable("RELAY_QUEUE_MAX_AGE", "1h")
            .relay();

    assertEquals(
        new RelaySettings(
            Duration.ofMillis(2500),
            1024 * 1024,
            new RelaySettings.Redo(
                URI.create("https://redo.example/v2.2"),
                40,
                Duration.ofMillis(300),
                Duration.ofSeconds(1)),
            0,
            new RelaySettings.Queue(new RelaySettings.Place.None(), Duration.ofHours(1)),
            Optional.empty()),
        relay);
  }

  @Test
  void a_blank_value_leaves_the_default() {
    assertEquals(
        Setup.ofOneStore().relay(),
        Setup.ofOneStore().variable("RELAY_DEADLINE", " ").file("relay.redo.url", "").relay());
  }

  @ParameterizedTest
  @CsvSource({
    "relay.deadline, 200ms",
    "relay.deadline, 1m",
    "relay.redo.connect-timeout, 1ms",
    "relay.redo.connect-timeout, 60",
    "relay.redo.attempt-timeout, 1ms",
    "relay.redo.attempt-timeout, 60s",
    "relay.max-body, 1",
    "relay.max-body, 1g",
    "relay.redo.requests-per-second, 1",
    "relay.redo.requests-per-second, 1000000000",
    "relay.dedupe.size, 0",
    "relay.dedupe.size, 1000000000",
  })
  void values_at_their_bounds_are_taken(String key, String value) {
    assertEquals("", Setup.ofOneStore().file(key, value).message());
  }

  @ParameterizedTest
  @CsvSource({
    "199ms, a duration from 200ms to 1m",
    "0, a duration from 200ms to 1m",
    "-4s, a duration from 200ms to 1m",
    "61s, a duration from 200ms to 1m",
    "4 seconds, a duration from 200ms to 1m",
    "99999999999999999999, a duration from 200ms to 1m",
    "9223372036854775807d, a duration from 200ms to 1m",
  })
  void a_deadline_leaves_time_for_an_attempt_and_an_answer(String value, String wanted) {
    assertCorrection("relay.deadline", "RELAY_DEADLINE", value, wanted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0ms", "PT0.0001S", "-1s", "2m", "fast"})
  void timeouts_are_never_none(String value) {
    assertCorrection(
        "relay.redo.attempt-timeout",
        "RELAY_REDO_ATTEMPT_TIMEOUT",
        value,
        "a duration from 1ms to 1m");
    assertCorrection(
        "relay.redo.connect-timeout",
        "RELAY_REDO_CONNECT_TIMEOUT",
        value,
        "a duration from 1ms to 1m");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "2G", "6MB", "6 M", "99999999999999E", "much"})
  void a_body_has_a_size(String value) {
    assertCorrection("relay.max-body", "RELAY_MAX_BODY", value, "a size from 1 to 1G");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-80", "1000000001", "1.5", "80/s", "99999999999"})
  void requests_per_second_are_a_number(String value) {
    assertCorrection(
        "relay.redo.requests-per-second",
        "RELAY_REDO_REQUESTS_PER_SECOND",
        value,
        "a number from 1 to 1000000000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1000000001", "off"})
  void a_memory_has_a_size(String value) {
    assertCorrection(
        "relay.dedupe.size", "RELAY_DEDUPE_SIZE", value, "a number from 0 to 1000000000");
  }

  @Test
  void there_is_a_queue_unless_it_is_none() {
    assertTrue(Setup.ofOneStore().relay().queue().exists());
    assertFalse(Setup.ofOneStore().variable("RELAY_QUEUE_KIND", "none").relay().queue().exists());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqs", "kafka", "true"})
  void a_queue_is_of_a_known_kind(String value) {
    assertCorrection("relay.queue.kind", "RELAY_QUEUE_KIND", value, "embedded, postgresql or none");
  }

  @Test
  void a_queue_may_be_a_file_elsewhere() {
    assertEquals(
        new RelaySettings.Place.Embedded(Path.of("/var/lib/relay/queue.db")),
        Setup.ofOneStore()
            .variable("RELAY_QUEUE_PATH", "/var/lib/relay/queue.db")
            .relay()
            .queue()
            .place());
  }

  @Test
  void a_queue_in_PostgreSQL_needs_an_address() {
    assertEquals(
        Set.of("relay.queue.url (variable RELAY_QUEUE_URL) is missing"),
        Setup.ofOneStore().variable("RELAY_QUEUE_KIND", "postgresql").corrections());
  }

  @Test
  void user_and_password_are_not_in_the_address() {
    RelaySettings.Place place =
        Setup.ofOneStore()
            .variable("RELAY_QUEUE_KIND", "PostgreSQL")
            .variable("RELAY_QUEUE_URL", "jdbc:postgresql://db.example/relay?ssl=true")
            .variable("RELAY_QUEUE_USER", "relay")
            .variable("RELAY_QUEUE_PASSWORD", "swordfish")
            .relay()
            .queue()
            .place();

    assertTrue(
        place instanceof RelaySettings.Place.PostgreSql postgres
            && postgres.url().equals("jdbc:postgresql://db.example/relay?ssl=true")
            && postgres.user().equals(Optional.of("relay"))
            && postgres.password().orElseThrow().reveal().equals("swordfish")
            && !postgres.toString().contains("swordfish"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "db.example",
        "jdbc:mysql://db.example/relay",
        "jdbc:postgresql://db.example/relay?password=x",
        "jdbc:postgresql://db.example/relay?ssl=true&user=x"
      })
  void a_queue_address_is_one_of_PostgreSQL(String value) {
    assertEquals(
        Set.of(
            "relay.queue.url (variable RELAY_QUEUE_URL) should be a JDBC URL such as"
                + " jdbc:postgresql://localhost:5432/relay, without user and password: those have"
                + " keys of their own"),
        Setup.ofOneStore()
            .variable("RELAY_QUEUE_KIND", "postgresql")
            .variable("RELAY_QUEUE_URL", value)
            .corrections());
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "with a blank in it there is no token"})
  void an_operators_token_is_hard_to_guess(String value) {
    assertCorrection(
        "relay.admin.token",
        "RELAY_ADMIN_TOKEN",
        value,
        "at least 16 characters without blanks, such as openssl rand -hex 32 prints");
  }

  @ParameterizedTest
  @CsvSource({
    "https://redo.example/v2.2/, https://redo.example/v2.2",
    "https://redo.example//, https://redo.example",
    "http://127.0.0.1:8080, http://127.0.0.1:8080",
    "http://[::1]:65535/v2, http://[::1]:65535/v2",
  })
  void an_address_is_taken_without_trailing_slashes(String value, String url) {
    Setup setup = Setup.ofOneStore().variable("REDO_API_URL", value);

    assertEquals(URI.create(url), setup.relay().redo().url());
    assertEquals(List.of(), setup.warnings());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://redo.example/v2.2",
        "api.getredo.com/v2.2",
        "/v2.2",
        "https:///v2.2",
        "https://user:password@redo.example/v2.2",
        "https://redo.example/v2.2?key=secret",
        "https://redo.example/v2.2#top",
        "https://redo.example:65536/",
        "https://redo example/",
        "mailto:redo@example.com",
        "https://",
      })
  void an_address_that_redo_cannot_have_is_refused(String value) {
    assertCorrection(
        "relay.redo.url",
        "REDO_API_URL",
        value,
        "an http or https address such as https://api.getredo.com/v2.2");
  }

  @Test
  void the_address_in_full_wins_over_its_short_variable() {
    Setup setup =
        Setup.ofOneStore()
            .variable("REDO_API_URL", "https://short.example")
            .file("relay.redo.url", "https://full.example");

    assertEquals(URI.create("https://full.example"), setup.relay().redo().url());
  }

  @Test
  void an_api_secret_that_travels_in_clear_is_warned_of() {
    assertEquals(
        List.of(
            "relay.redo.url (variable REDO_API_URL) is plain http: on the way to Redo anyone can"
                + " read the API secret"),
        Setup.ofOneStore().variable("REDO_API_URL", "http://redo.example/v2.2").warnings());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8081",
        "http://redo.localhost",
        "http://127.1.2.3",
        "http://[::1]"
      })
  void within_one_machine_nothing_travels(String url) {
    assertEquals(List.of(), Setup.ofOneStore().variable("REDO_API_URL", url).warnings());
  }

  @Test
  void more_requests_than_redo_takes_are_warned_of() {
    String key = "relay.redo.requests-per-second";

    assertEquals(
        List.of(
            key
                + " (variable RELAY_REDO_REQUESTS_PER_SECOND) is over 100, which is all that Redo"
                + " takes"),
        Setup.ofOneStore().file(key, "101").warnings());
    assertEquals(101, Setup.ofOneStore().file(key, "101").relay().redo().requestsPerSecond());
    assertEquals(List.of(), Setup.ofOneStore().file(key, "100").warnings());
  }

  @Test
  void a_deadline_that_shopify_does_not_wait_for_is_warned_of() {
    assertEquals(
        List.of(
            "relay.deadline (variable RELAY_DEADLINE) is 5 s or more: by then Shopify has hung up"
                + " and counts a failure"),
        Setup.ofOneStore().variable("RELAY_DEADLINE", "5s").warnings());
    assertEquals(List.of(), Setup.ofOneStore().variable("RELAY_DEADLINE", "4999ms").warnings());
  }

  private static void assertCorrection(String key, String variable, String value, String wanted) {
    assertEquals(
        Set.of(key + " (variable " + variable + ") should be " + wanted),
        Setup.ofOneStore().variable(variable, value).corrections());
  }
}
