package dev.redorelay.queue;

import dev.redorelay.redo.Mistake;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Keeps letters on disk. What comes while others are being written goes into the next transaction
 * together: the disk is waited for once for all of them.
 */
final class Intake implements Queue {

  private static final Logger LOG = Logger.getLogger("dev.redorelay.queue");
  private static final int MOST_LETTERS = 500;
  private static final long MOST_BYTES = 16 << 20;

  private final Clerk clerk;
  private final Outages outages;
  private final ConcurrentLinkedQueue<HandIn> waiting = new ConcurrentLinkedQueue<>();

  Intake(Clerk clerk, Outages outages) {
    this.clerk = clerk;
    this.outages = outages;
  }

  @Override
  public Keeping keep(List<Deposit> deposits, Duration patience) {
    HandIn handIn = new HandIn(deposits);
    waiting.add(handIn);
    try {
      clerk.soon(this::takeNext);
      return handIn.await(patience);
    } catch (TimeoutException late) {
      outages.tell("it was not done in time", deposits.size());
    } catch (RejectedExecutionException closed) {
      outages.tell("the relay is stopping", deposits.size());
    }
    return Keeping.NOT_KEPT;
  }

  /** How many hand-ins wait for their turn. */
  int waiting() {
    return waiting.size();
  }

  /** Called once for each hand-in; what an earlier call took along leaves nothing to do. */
  private void takeNext() {
    List<HandIn> together = next();
    if (together.size() > 1 && write(together).isEmpty()) {
      return;
    }
    for (HandIn alone : together) {
      if (alone.isWaitedFor()) {
        write(List.of(alone)).ifPresent(reason -> refuse(alone, reason));
      }
    }
  }

  private List<HandIn> next() {
    List<HandIn> together = new ArrayList<>();
    long letters = 0;
    long bytes = 0;
    for (HandIn next = waiting.peek(); next != null; next = waiting.peek()) {
      letters += next.deposits().size();
      bytes += next.bytes();
      if (!together.isEmpty() && (letters > MOST_LETTERS || bytes > MOST_BYTES)) {
        break;
      }
      waiting.remove();
      if (next.isWaitedFor()) {
        together.add(next);
      }
    }
    return together;
  }

  /** Writes all of these or none, and says why not. */
  private Optional<String> write(List<HandIn> handIns) {
    try {
      clerk.transact(transaction -> Deposits.write(transaction, handIns));
      handIns.forEach(handIn -> handIn.answer(Keeping.KEPT));
      return Optional.empty();
    } catch (SQLException trouble) {
      return Optional.of(clerk.complaint(trouble));
    } catch (RuntimeException mistake) {
      LOG.error("outcome=mistake reason=\"" + Mistake.where(mistake) + '"');
      return Optional.of("a mistake of the relay's own");
    }
  }

  private void refuse(HandIn handIn, String reason) {
    outages.tell(reason, handIn.deposits().size());
    handIn.answer(Keeping.NOT_KEPT);
  }
}
