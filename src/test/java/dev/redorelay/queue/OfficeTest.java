package dev.redorelay.queue;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of those who work in the queue. */
class OfficeTest {

  @TempDir Path folder;

  @Test
  void clerks_who_all_hang_hold_up_the_end_for_two_seconds_together() {
    InstantSource clock = InstantSource.system();
    SqliteDatabase database = new SqliteDatabase(folder.resolve("relay.db"));
    Clerk writer = new Clerk("queue-writer", database, clock, database.open());
    Clerk clerk = new Clerk("queue-clerk", database, clock, null);
    hang(writer);
    hang(clerk);
    Office office =
        new Office(
            database,
            writer,
            clerk,
            new Intake(writer, new Outages(clock)),
            new Waiting(clerk),
            new KeptLetters(clerk, writer));

    long begin = System.nanoTime();
    office.close();
    Duration taken = Duration.ofNanos(System.nanoTime() - begin);
    assertTrue(taken.compareTo(Duration.ofMillis(2_900)) < 0, taken::toString);
  }

  /** As one does who calls a database that does not answer: no interrupt helps. */
  private static void hang(Clerk clerk) {
    CountDownLatch never = new CountDownLatch(1);
    clerk.soon(
        () -> {
          while (never.getCount() > 0) {
            try {
              never.await();
            } catch (InterruptedException ignored) {
              // nor does a socket heed it
            }
          }
        });
  }
}
