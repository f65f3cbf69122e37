package dev.redorelay.queue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening the embedded queue, and what can be wrong with its file. */
class SqliteDatabaseTest {

  @TempDir Path folder;

  private OpenQueue open(Path file) {
    return new OpenQueue(Optional.of(new SqliteDatabase(file)), InstantSource.system());
  }

  private Path file() {
    return folder.resolve("relay.db");
  }

  private String refusal(Path file) {
    String message =
        assertThrows(ConfigurationException.class, () -> open(file).close()).getMessage();
    assertTrue(message.contains("relay.queue.path (variable RELAY_QUEUE_PATH)"), message);
    assertTrue(message.contains(file.toString()), message);
    return message;
  }

  @Test
  void a_folder_that_cannot_be_made_is_told() throws IOException {
    Path noFolder = Files.createFile(folder.resolve("no-folder"));

    assertTrue(refusal(noFolder.resolve("relay.db")).contains("cannot write"));
    assertTrue(refusal(noFolder.resolve("deep/er/relay.db")).contains("cannot write"));
    assertTrue(refusal(Path.of("/proc/relay.db")).contains("cannot write"));
  }

  @Test
  void a_question_mark_which_the_driver_would_cut_the_name_at_is_told() {
    assertTrue(refusal(folder.resolve("relay?.db")).contains("question mark"));
    assertTrue(refusal(folder.resolve("why?/relay.db")).contains("question mark"));
    assertTrue(Files.notExists(folder.resolve("why?")));
  }

  @Test
  void a_folder_in_the_files_place_is_told() throws IOException {
    Files.createDirectory(file());

    assertTrue(refusal(file()).contains("cannot be read or written"), refusal(file()));
  }

  @Test
  void a_file_that_is_no_database_is_told_and_left_alone() throws IOException {
    String text = "This is a letter to a friend. ".repeat(500);
    Files.writeString(file(), text);

    assertTrue(refusal(file()).contains("is damaged"), refusal(file()));
    assertEquals(text, Files.readString(file()));
  }

  @Test
  void a_damaged_database_is_told() throws IOException {
    OpenQueue queue = open(file());
    queue
        .queue()
        .keep(
            IntStream.range(0, 400)
                .mapToObj(i -> SampleLetter.of("id-" + i).saying(new byte[900]).waiting())
                .toList(),
            QueueContract.PATIENCE);
    queue.close();
    try (RandomAccessFile damage = new RandomAccessFile(file().toFile(), "rw")) {
      damage.seek(4096);
      damage.write(new byte[(int) Math.min(200_000, damage.length() - 4096)]);
    }

    assertTrue(refusal(file()).contains("is damaged"), refusal(file()));
  }

  @Test
  void a_file_that_another_relay_uses_is_told() {
    OpenQueue first = open(file());
    assertTrue(refusal(file()).contains("another relay is using"));
    first.close();

    open(file()).close();
  }

  @Test
  void a_file_that_another_process_uses_is_told_until_it_is_killed() throws Exception {
    Process other =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Occupant.class.getName(),
                file().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertEquals('o', other.getInputStream().read());
      assertTrue(refusal(file()).contains("another relay is using"));
    } finally {
      other.destroyForcibly().waitFor();
    }

    OpenQueue queue = open(file());
    assertEquals(
        List.of("a"),
        queue.backlog().orElseThrow().claim("default").stream()
            .map(Backlog.Claim::uniqueId)
            .toList());
    queue.close();
  }

  /** A relay that keeps and claims a letter, and then dies without a word. */
  static final class Occupant {
    private Occupant() {}

    public static void main(String[] file) throws IOException {
      OpenQueue queue =
          new OpenQueue(Optional.of(new SqliteDatabase(Path.of(file[0]))), InstantSource.system());
      queue.queue().keep(List.of(SampleLetter.of("a").waiting()), QueueContract.PATIENCE);
      queue.backlog().orElseThrow().claim("default");
      System.out.print('o');
      System.out.flush();
      System.in.read();
    }
  }

  @Test
  void a_restart_ends_what_the_process_before_had_claimed() {
    OpenQueue queue = open(file());
    queue.queue().keep(List.of(SampleLetter.of("a").waiting()), QueueContract.PATIENCE);
    queue.backlog().orElseThrow().claim("default");
    queue.close();

    OpenQueue next = open(file());
    assertEquals(1, next.backlog().orElseThrow().claim("default").size());
    next.close();
  }

  @Test
  void a_queue_of_the_first_version_is_read() throws Exception {
    try (Connection connection = outsider();
        Statement statement = connection.createStatement()) {
      String dump = Files.readString(Path.of("src/test/resources/queue/version-1.sql"));
      for (String command : dump.split(";\n")) {
        statement.execute(command);
      }
    }
    OpenQueue queue = open(file());
    assertEquals(
        List.of("shopify:default:order:1:placed"),
        queue.backlog().orElseThrow().claim("default").stream()
            .map(Backlog.Claim::uniqueId)
            .toList());
    queue.close();
  }

  @Test
  void steps_that_are_missing_are_taken_once() throws Exception {
    open(file()).close();
    for (int i = 0; i < 2; i++) {
      SqliteDatabase later = new SqliteDatabase(file(), new Schema("queue/sqlite", 2));
      new OpenQueue(Optional.of(later), InstantSource.system()).close();
    }
    try (Connection connection = outsider();
        Statement statement = connection.createStatement()) {
      assertEquals(1, statement.executeQuery("SELECT count(*) FROM of_version_two").getInt(1));
    }

    assertTrue(refusal(file()).contains("newer version"));
  }

  private Connection outsider() throws SQLException {
    return new SqliteDatabase(file()).connect();
  }

  @Test
  void what_is_kept_is_on_disk_when_it_is_answered() throws SQLException {
    OpenQueue queue = open(file());
    try (Connection connection = outsider();
        Statement statement = connection.createStatement()) {
      assertEquals("wal", statement.executeQuery("PRAGMA journal_mode").getString(1));
      // FULL
      assertEquals(2, statement.executeQuery("PRAGMA synchronous").getInt(1));
    }
    queue.close();
  }

  @Test
  void nothing_of_what_is_erased_stays_on_disk() throws IOException {
    OpenQueue queue = open(file());
    String said = "rowan@example.com ".repeat(600);
    queue
        .queue()
        .keep(
            IntStream.range(0, 20)
                .mapToObj(i -> SampleLetter.of("id-" + i).saying(said).waiting())
                .toList(),
            QueueContract.PATIENCE);
    assertEquals(20, queue.letters().orElseThrow().erase(QueueContract.SHOP));

    for (String name : List.of("relay.db", "relay.db-wal")) {
      String bytes = Files.readString(folder.resolve(name), ISO_8859_1);
      assertTrue(!bytes.contains("rowan"), name);
    }
    queue.close();
  }

  @Test
  void nobody_else_may_read_what_is_kept() throws IOException {
    OpenQueue queue = open(file());
    queue.queue().keep(List.of(SampleLetter.of("a").waiting()), QueueContract.PATIENCE);
    for (String name : List.of("relay.db", "relay.db-wal")) {
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))));
    }
    queue.close();
  }

  @Test
  void nothing_is_left_beside_the_file_after_an_end_in_order() {
    open(file()).close();

    assertTrue(!Files.exists(Path.of(file() + "-wal")));
  }
}
