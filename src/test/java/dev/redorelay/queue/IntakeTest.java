package dev.redorelay.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How letters of many webhooks come to the disk. */
class IntakeTest {

  private static final Duration PATIENCE = QueueContract.PATIENCE;

  @TempDir Path folder;

  private Path file;
  private SqliteDatabase database;
  private Clerk clerk;
  private Intake intake;

  @BeforeEach
  void open() {
    file = folder.resolve("relay.db");
    database = new SqliteDatabase(file);
    clerk = new Clerk("queue-writer", database, InstantSource.system(), database.open());
    intake = new Intake(clerk, new Outages(InstantSource.system()));
  }

  @AfterEach
  void close() {
    clerk.leave();
    clerk.awaitEnd(PATIENCE);
    database.close();
  }

  /** Holds the clerk up until it is opened, so that others wait in the meantime. */
  private CountDownLatch heldUp() {
    CountDownLatch gate = new CountDownLatch(1);
    clerk.soon(
        () -> {
          try {
            gate.await();
          } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
          }
        });
    return gate;
  }

  private int commits() {
    // each transaction that writes a letter counts "stored" once; its row is changed by each
    return clerk
        .does(
            transaction ->
                transaction.first(Sql.of("SELECT count(*) FROM touched"), row -> row.getInt(1)))
        .orElseThrow();
  }

  private void countCommits() {
    clerk.does(
        transaction -> {
          transaction.update(Sql.of("CREATE TABLE touched (at INTEGER)"));
          for (String how : List.of("INSERT", "UPDATE")) {
            transaction.update(
                Sql.of("CREATE TRIGGER touched_by_" + how + " AFTER " + how + " ON movement")
                    .add("BEGIN INSERT INTO touched VALUES (1); END"));
          }
          return 0;
        });
  }

  private static Deposit letter(int number) {
    return SampleLetter.of("id-" + number).waiting();
  }

  @Test
  void what_comes_while_others_are_written_shares_the_next_transaction() throws Exception {
    countCommits();
    CountDownLatch gate = heldUp();
    List<Queue.Keeping> answers = new ArrayList<>();
    try (ExecutorService webhooks = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Queue.Keeping>> keeping =
          IntStream.range(0, 200)
              .mapToObj(i -> webhooks.submit(() -> intake.keep(List.of(letter(i)), PATIENCE)))
              .toList();
      while (intake.waiting() < 200) {
        Thread.onSpinWait();
      }
      gate.countDown();
      for (Future<Queue.Keeping> one : keeping) {
        answers.add(one.get());
      }
    }

    assertEquals(List.of(Queue.Keeping.KEPT), answers.stream().distinct().toList());
    assertEquals(1, commits());
  }

  @Test
  void keeping_does_not_wait_for_all_else_that_waits() throws Exception {
    CountDownLatch gate = heldUp();
    try (ExecutorService others = Executors.newCachedThreadPool()) {
      List<Thread> asking = new CopyOnWriteArrayList<>();
      Callable<List<String>> question =
          () -> {
            asking.add(Thread.currentThread());
            return kept();
          };
      List<Future<List<String>>> asked =
          List.of(others.submit(question), others.submit(question), others.submit(question));
      while (asking.size() < 3
          || asking.stream().anyMatch(one -> one.getState() != Thread.State.TIMED_WAITING)) {
        Thread.onSpinWait();
      }
      Future<Queue.Keeping> keeping =
          others.submit(() -> intake.keep(List.of(letter(1)), PATIENCE));
      while (intake.waiting() < 1) {
        Thread.onSpinWait();
      }
      Thread.sleep(50); // from there it goes on to the clerk
      gate.countDown();

      assertEquals(Queue.Keeping.KEPT, keeping.get());
      for (Future<List<String>> one : asked) {
        assertEquals(List.of("id-1"), one.get());
      }
    }
  }

  @Test
  void a_bad_letter_fails_alone() throws Exception {
    clerk.does(
        transaction ->
            transaction.update(
                Sql.of("CREATE TRIGGER bad BEFORE INSERT ON letter WHEN NEW.name = 'bad'")
                    .add("BEGIN SELECT RAISE(ABORT, 'bad'); END")));
    CountDownLatch gate = heldUp();
    Deposit bad = SampleLetter.of("bad").named("bad").waiting();
    try (ExecutorService webhooks = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Queue.Keeping> first =
          webhooks.submit(() -> intake.keep(List.of(letter(1)), PATIENCE));
      Future<Queue.Keeping> wrong =
          webhooks.submit(() -> intake.keep(List.of(letter(2), bad), PATIENCE));
      Future<Queue.Keeping> last = webhooks.submit(() -> intake.keep(List.of(letter(3)), PATIENCE));
      while (intake.waiting() < 3) {
        Thread.onSpinWait();
      }
      gate.countDown();

      assertEquals(Queue.Keeping.KEPT, first.get());
      assertEquals(Queue.Keeping.NOT_KEPT, wrong.get());
      assertEquals(Queue.Keeping.KEPT, last.get());
    }
    assertEquals(List.of("id-1", "id-3"), kept());
  }

  private List<String> kept() {
    return clerk.does(
        transaction ->
            transaction.query(
                Sql.of("SELECT unique_id FROM letter ORDER BY unique_id"),
                row -> row.getString(1)));
  }

  @Test
  void what_nobody_waits_for_any_more_is_not_written() {
    CountDownLatch gate = heldUp();
    assertEquals(Queue.Keeping.NOT_KEPT, intake.keep(List.of(letter(1)), Duration.ofMillis(1)));
    gate.countDown();

    assertEquals(Queue.Keeping.KEPT, intake.keep(List.of(letter(2)), PATIENCE));
    assertEquals(List.of("id-2"), kept());
  }

  @Test
  void a_lock_of_another_program_is_outlasted() throws SQLException {
    try (Connection outsider = database.connect()) {
      database.begin(outsider);
      assertEquals(Queue.Keeping.NOT_KEPT, intake.keep(List.of(letter(1)), PATIENCE));
      database.rollback(outsider);
    }

    assertEquals(Queue.Keeping.KEPT, intake.keep(List.of(letter(1)), PATIENCE));
  }

  @Test
  void nobody_is_locked_out_while_there_is_nothing_to_write() throws SQLException {
    intake.keep(List.of(letter(1)), PATIENCE);
    try (Connection outsider = database.connect()) {
      database.begin(outsider);
      database.rollback(outsider);
    }
  }

  @Test
  void a_full_disk_is_answered_and_outlasted() {
    int pages = pragma("page_count");
    pragma("max_page_count = " + (pages + 5));
    Deposit large = SampleLetter.of("large").saying(new byte[1_000_000]).waiting();

    assertEquals(Queue.Keeping.NOT_KEPT, intake.keep(List.of(large), PATIENCE));
    assertEquals(Queue.Keeping.KEPT, intake.keep(List.of(letter(1)), PATIENCE));
    pragma("max_page_count = 1000000");
    assertEquals(Queue.Keeping.KEPT, intake.keep(List.of(large), PATIENCE));
  }

  private int pragma(String pragma) {
    Optional<Integer> value =
        clerk.does(
            transaction -> transaction.first(Sql.of("PRAGMA " + pragma), row -> row.getInt(1)));
    return value.orElseThrow();
  }

  @Test
  void what_was_handed_in_before_the_end_is_still_written() throws Exception {
    CountDownLatch gate = heldUp();
    try (ExecutorService webhooks = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Queue.Keeping> keeping =
          webhooks.submit(() -> intake.keep(List.of(letter(1)), PATIENCE));
      while (intake.waiting() < 1) {
        Thread.onSpinWait();
      }
      Future<?> closing = webhooks.submit(this::close);
      gate.countDown();
      closing.get();
      assertEquals(Queue.Keeping.KEPT, keeping.get());
    }
    open();
    assertEquals(List.of("id-1"), kept());
    assertTrue(file.toFile().isFile());
  }
}
