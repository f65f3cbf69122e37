package dev.redorelay.queue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A thread with a connection of its own, which does one piece of work after the other, each in a
 * transaction; what is urgent first. A virtual thread that called the database itself would hold
 * its carrier.
 */
final class Clerk {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Database database;
  private final InstantSource clock;
  private final ExecutorService thread;
  private final Queue<Runnable> urgent = new ConcurrentLinkedQueue<>();

  /** Used by the thread alone; null when there is none that works. */
  private @Nullable Connection connection;

  Clerk(String name, Database database, InstantSource clock, @Nullable Connection connection) {
    this.database = database;
    this.clock = clock;
    this.connection = connection;
    this.thread =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  /** Something to be done in a transaction; it may be done a second time when the first failed. */
  interface Work<T> {
    T in(Transaction transaction) throws SQLException;
  }

  /** Has work done, and throws {@link QueueOutage} when it was not. */
  <T> T does(Work<T> work) {
    return does(work, PATIENCE);
  }

  /** Has work done; what has not been begun when the patience ends is not done any more. */
  <T> T does(Work<T> work, Duration patience) {
    return has(() -> transact(work), patience);
  }

  /** Lets nothing of what was deleted stay on disk. */
  void scrubs() {
    has(
        () -> {
          database.scrub(connected());
          return true;
        },
        PATIENCE);
  }

  private <T> T has(Callable<T> work, Duration patience) {
    FutureTask<T> task =
        new FutureTask<>(
            () -> {
              doUrgent();
              return work.call();
            });
    try {
      thread.execute(task);
      return task.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException closed) {
      throw new QueueOutage("the relay is stopping");
    } catch (TimeoutException late) {
      task.cancel(false);
      throw new QueueOutage("it took longer than " + patience.toSeconds() + " s");
    } catch (InterruptedException stopping) {
      task.cancel(false);
      Thread.currentThread().interrupt();
      throw new QueueOutage("the relay is stopping");
    } catch (ExecutionException failure) {
      throw failed(failure.getCause());
    }
  }

  private RuntimeException failed(@Nullable Throwable cause) {
    return switch (cause) {
      case SQLException trouble -> new QueueOutage(complaint(trouble));
      case RuntimeException mistake -> mistake;
      case null, default -> new IllegalStateException(cause);
    };
  }

  String complaint(SQLException trouble) {
    return database.complaint(trouble);
  }

  /**
   * Has something done on the thread, which calls {@link #transact} there. It waits for what is
   * under way, but for nothing else that {@link #does} has been asked for; one goes before each of
   * those, so that neither ever keeps the other waiting for long.
   */
  void soon(Runnable work) {
    urgent.add(work);
    thread.execute(this::doUrgent);
  }

  private void doUrgent() {
    Runnable next = urgent.poll();
    if (next != null) {
      next.run();
    }
  }

  /** Does work at once; for the thread itself. */
  <T> T transact(Work<T> work) throws SQLException {
    try {
      return attempt(work);
    } catch (SQLException trouble) {
      if (database.isPassing(trouble)) {
        return attempt(work);
      }
      throw trouble;
    }
  }

  private <T> T attempt(Work<T> work) throws SQLException {
    Connection open = connected();
    boolean done = false;
    try {
      database.begin(open);
      Transaction transaction = new Transaction(open, database, clock.instant());
      T result = work.in(transaction);
      transaction.commit();
      done = true;
      return result;
    } finally {
      if (!done) {
        undo(open);
      }
    }
  }

  private Connection connected() throws SQLException {
    Connection open = connection == null ? database.connect() : connection;
    connection = open;
    return open;
  }

  private void undo(Connection open) {
    try {
      database.rollback(open);
    } catch (SQLException broken) {
      disconnect();
    }
  }

  private void disconnect() {
    Connection old = connection;
    connection = null;
    try {
      if (old != null) {
        old.close();
      }
    } catch (SQLException broken) {
      // it is of no use any more in any case
    }
  }

  /**
   * Takes on nothing more, finishes what was handed over before, then lets go of the connection.
   */
  void leave() {
    if (!thread.isShutdown()) {
      thread.execute(this::disconnect);
      thread.shutdown();
    }
  }

  /**
   * Waits until it has left, but not for longer than this: what hangs then ends with the process.
   */
  void awaitEnd(Duration patience) {
    try {
      if (!thread.awaitTermination(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }
}
