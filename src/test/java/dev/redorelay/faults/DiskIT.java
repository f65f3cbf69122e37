package dev.redorelay.faults;

import static dev.redorelay.fakes.FakeAnswer.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An embedded queue that cannot be written to, or not even opened. */
class DiskIT {

  private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");
  private static final int UNAVAILABLE = 503;
  private static final int ORDERS_A_SECOND = 20;
  private static final int TRIES_AT_ONCE = 10_000;
  private static final Duration TO_FAIL_TO_START = Duration.ofSeconds(30);

  private Scene scene;

  @BeforeEach
  void set() {
    scene = Scene.set();
  }

  @AfterEach
  void it_ends() {
    scene.close();
  }

  @Test
  void the_disk_is_full_and_has_room_again() throws Exception {
    assumeTrue(Files.isExecutable(PRLIMIT), "needs prlimit");
    scene.script().alwaysAnswers(status(503));
    scene.startRelay();
    assertEquals("queued", scene.shop().order().outcome());
    largestFile(Files.size(journal()) + "");
    Await.until(
        "orders are not taken", Scene.RECOVERY, () -> scene.shop().order().status() == UNAVAILABLE);
    assertTrue(scene.relay().isAlive());
    largestFile("unlimited");
    Await.until("orders are taken", Scene.RECOVERY, () -> scene.shop().order().isTaken());
    scene.shop().tellAgain();
    scene.script().answers();
    Audit.passes(scene);
  }

  private Path journal() {
    return scene.folder().resolve("relay.db-wal");
  }

  /** What the relay writes beyond this fails, much as it does on a disk that is full. */
  private void largestFile(String bytes) throws IOException, InterruptedException {
    List<String> command =
        List.of(PRLIMIT.toString(), "--pid", "" + scene.relay().pid(), "--fsize=" + bytes + ":");
    assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
  }

  @Test
  void another_program_locks_the_database_for_a_while() throws SQLException {
    scene.script().alwaysAnswers(status(503));
    scene.startRelay();
    assertEquals("queued", scene.shop().order().outcome());
    OrderingShop.Rush rush = scene.shop().rush(ORDERS_A_SECOND);
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + scene.queueFile());
        Statement statement = other.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 0");
      Await.until("it has the lock", Scene.RECOVERY, () -> locks(statement));
      assertEquals(UNAVAILABLE, scene.shop().order().status());
      Await.sleep(Duration.ofSeconds(3));
      statement.execute("ROLLBACK");
    }
    rush.end();
    scene.shop().tellAgain();
    scene.script().answers();
    Audit.passes(scene);
  }

  /** Between two of the relay's transactions there is a moment for another's. */
  private static boolean locks(Statement statement) {
    for (int i = 0; i < TRIES_AT_ONCE; i++) {
      try {
        statement.execute("BEGIN EXCLUSIVE");
        return true;
      } catch (SQLException busy) {
        // once more
      }
    }
    return false;
  }

  @Test
  void a_damaged_file() throws IOException {
    Files.writeString(scene.queueFile(), "This is no database.\n".repeat(1000));
    doesNotStart("damaged");
  }

  @Test
  void a_path_that_cannot_be_written() throws IOException {
    Path file = Files.createFile(scene.folder().resolve("a-file"));
    scene.with("RELAY_QUEUE_PATH", file.resolve("relay.db").toString());
    doesNotStart("cannot write");
  }

  @Test
  void a_file_that_another_relay_uses() {
    scene.startRelay();
    doesNotStart("another relay");
    Audit.passes(scene);
  }

  @Test
  void a_file_that_a_newer_version_has_written() throws SQLException {
    scene.startRelay().terminate();
    scene.relay().exitCode(TO_FAIL_TO_START);
    try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + scene.queueFile());
        Statement statement = file.createStatement()) {
      statement.execute("PRAGMA user_version = 1000");
    }
    doesNotStart("newer version");
  }

  private void doesNotStart(String why) {
    RunningRelay relay = scene.beginRelay();
    int code = relay.exitCode(TO_FAIL_TO_START);
    String log = relay.log();
    assertEquals(1, code, log);
    assertTrue(log.contains("relay.queue.path"), log);
    assertTrue(log.contains(why), log);
  }
}
