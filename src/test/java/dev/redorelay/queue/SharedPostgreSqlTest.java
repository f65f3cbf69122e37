package dev.redorelay.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redorelay.store.RelaySettings.Place;
import dev.redorelay.store.Secret;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several relays with one PostgreSQL, and what can be wrong with it. */
class SharedPostgreSqlTest {

  private Place.PostgreSql place;

  @BeforeEach
  void create() throws SQLException {
    place = RealPostgres.database();
  }

  private OpenQueue open() {
    return new OpenQueue(Optional.of(new PostgreSqlDatabase(place)), InstantSource.system());
  }

  @Test
  void relays_that_start_together_make_the_tables_once() throws Exception {
    List<OpenQueue> relays = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<OpenQueue>> opening =
          IntStream.range(0, 4).mapToObj(i -> threads.submit(this::open)).toList();
      for (Future<OpenQueue> one : opening) {
        relays.add(one.get());
      }
    }
    relays.forEach(relay -> assertEquals(Optional.empty(), whyNot(relay)));
    relays.forEach(OpenQueue::close);
  }

  @Test
  void two_relays_never_claim_the_same_letter() throws Exception {
    OpenQueue first = open();
    OpenQueue second = open();
    keep(first, 0, 3_000);
    List<Long> claimed = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<List<Long>>> claiming =
          List.of(threads.submit(() -> claimAll(first)), threads.submit(() -> claimAll(second)));
      for (Future<List<Long>> one : claiming) {
        claimed.addAll(one.get());
      }
    }

    assertEquals(3_000, claimed.size());
    assertEquals(3_000, new HashSet<>(claimed).size());
    assertEquals(
        List.of(new Letters.Movement("default", "drained", 3_000)),
        first.letters().orElseThrow().movements().stream()
            .filter(movement -> movement.name().equals("drained"))
            .toList());
    first.close();
    second.close();
  }

  private static List<Long> claimAll(OpenQueue relay) {
    Backlog backlog = relay.backlog().orElseThrow();
    List<Long> ids = new ArrayList<>();
    for (List<Backlog.Claim> claims = backlog.claim("default");
        !claims.isEmpty();
        claims = backlog.claim("default")) {
      claims.forEach(claim -> ids.add(claim.id()));
      backlog.drained(claims);
    }
    return ids;
  }

  @Test
  void two_relays_that_keep_the_same_letters_keep_each_once() throws Exception {
    OpenQueue first = open();
    OpenQueue second = open();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<?>> keeping = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        int start = i / 2 * 20;
        OpenQueue relay = i % 2 == 0 ? first : second;
        keeping.add(threads.submit(() -> keep(relay, start, start + 30)));
      }
      for (Future<?> one : keeping) {
        one.get();
      }
    }

    assertEquals(
        List.of(new Letters.Movement("default", "stored", 410)),
        first.letters().orElseThrow().movements());
    first.close();
    second.close();
  }

  private static void keep(OpenQueue relay, int from, int to) {
    List<Deposit> deposits =
        IntStream.range(from, to).mapToObj(i -> SampleLetter.of("id-" + i).waiting()).toList();
    assertEquals(Queue.Keeping.KEPT, relay.queue().keep(deposits, QueueContract.PATIENCE));
  }

  @Test
  void a_connection_that_the_server_has_ended_is_replaced() throws SQLException {
    OpenQueue relay = open();
    keep(relay, 0, 1);
    assertEquals(1, relay.backlog().orElseThrow().claim("default").size());
    RealPostgres.execute(
        "postgres",
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE application_name = 'redo-relay'");

    keep(relay, 1, 2);
    assertEquals(1, relay.backlog().orElseThrow().claim("default").size());
    assertEquals(Optional.empty(), whyNot(relay));
    relay.close();
  }

  @Test
  void a_row_that_another_has_locked_is_not_waited_for_long() throws Exception {
    OpenQueue relay = open();
    keep(relay, 0, 1);
    try (RealPostgres.Outsider outsider = RealPostgres.outsider(place)) {
      outsider.execute("LOCK TABLE letter IN ACCESS EXCLUSIVE MODE");
      assertEquals(
          Queue.Keeping.NOT_KEPT,
          relay.queue().keep(List.of(SampleLetter.of("a").waiting()), QueueContract.PATIENCE));
    }

    keep(relay, 1, 2);
    relay.close();
  }

  private static Optional<String> whyNot(OpenQueue relay) {
    return relay.letters().orElseThrow().whyNotWritable();
  }

  @Test
  void an_address_without_a_server_is_told_with_its_key() {
    place =
        new Place.PostgreSql("jdbc:postgresql://localhost:1/x", Optional.empty(), Optional.empty());

    assertTrue(refusal().contains("relay.queue.url (variable RELAY_QUEUE_URL)"), refusal());
    assertTrue(refusal().contains("cannot be reached"), refusal());
  }

  @Test
  void a_database_that_does_not_exist_is_told() {
    place = new Place.PostgreSql(RealPostgres.url("none"), place.user(), Optional.empty());

    assertTrue(refusal().contains("names a database that does not exist"), refusal());
  }

  @Test
  void a_password_that_is_wrong_is_told_but_not_repeated() throws SQLException {
    RealPostgres.execute("postgres", "CREATE ROLE pessimist");
    place =
        new Place.PostgreSql(
            place.url(), Optional.of("pessimist"), Optional.of(new Secret("s3cr3t")));

    assertTrue(refusal().contains("relay.queue.password (variable RELAY_QUEUE_PASSWORD)"));
    assertTrue(!refusal().contains("s3cr3t") && !refusal().contains("pessimist"), refusal());
  }

  @Test
  void a_user_who_may_not_make_tables_is_told() throws SQLException {
    RealPostgres.execute("postgres", "CREATE ROLE guest LOGIN");
    String database = place.url().replaceFirst(".*/", "");
    RealPostgres.execute(database, "REVOKE CREATE ON SCHEMA public FROM PUBLIC");
    place = new Place.PostgreSql(place.url(), Optional.of("guest"), Optional.empty());

    assertTrue(refusal().contains("relay.queue.user (variable RELAY_QUEUE_USER)"), refusal());
  }

  @Test
  void tables_of_a_newer_relay_are_left_alone() throws SQLException {
    open().close();
    String database = place.url().replaceFirst(".*/", "");
    RealPostgres.execute(database, "INSERT INTO queue_version (version) VALUES (99)");

    assertTrue(refusal().contains("newer version"), refusal());
  }

  private String refusal() {
    return assertThrows(ConfigurationException.class, this::open).getMessage();
  }
}
