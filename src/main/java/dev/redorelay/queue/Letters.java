package dev.redorelay.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The queue as its operator sees it. All of it throws {@link QueueOutage} when the queue cannot be
 * read or written, except {@link #whyNotWritable()}, which then says why.
 */
public interface Letters {

  /** How many letters of each store wait or are dead, and since when the oldest does. */
  List<Count> counts();

  /** Letters, the newest first, without their content: at most 200, and only before this one. */
  Page list(Filter filter, Optional<Long> before, int limit);

  /** One letter in full. */
  Optional<KeptLetter> find(long id);

  /**
   * Lets dead letters wait again, and with each what follows it; {@code uniqueId} and time stay.
   * Events only: a webhook is for the relay to read again. One that follows a dead letter brings
   * that back too, whether it was asked for or not. One whose {@code max-age} has ended is skipped,
   * and so is what follows it.
   */
  Replayed replay(Filter filter);

  /** Deletes dead letters; those that wait are not touched. */
  int delete(Filter filter);

  /** Erases all that is held of a person: of that shop, by any of these. */
  int erase(Shop shop, Traces traces);

  /** Erases all that is held of a shop. */
  int erase(Shop shop);

  /**
   * Since the queue was made, per store: {@code stored + replayed = drained + died + erased} and
   * what waits. {@code died} counts each time that a letter became a dead letter, whether it came
   * as one, came again as one or became one in the queue, {@code deleted} the dead letters that
   * were deleted or erased, {@code erased} those that were erased while they waited.
   */
  List<Movement> movements();

  /** Whether a letter could be stored now; tried by writing. Empty when it could, else why not. */
  Optional<String> whyNotWritable();

  /** Where a letter stands. */
  enum State {
    WAITING,
    DEAD
  }

  /**
   * What an operator asks for; what is empty is not asked for.
   *
   * @param name the event's name, or the topic of a webhook
   * @param reason a piece of the reason, ignoring case
   * @param from the earliest that it came to its state
   * @param until before this it came to its state
   */
  record Filter(
      Optional<Long> id,
      Optional<String> store,
      Optional<State> state,
      Optional<String> name,
      Optional<String> platform,
      Optional<String> uniqueId,
      Optional<String> reason,
      Optional<Instant> from,
      Optional<Instant> until) {

    /** The same in this state, whichever was asked for. */
    Filter in(State only) {
      return new Filter(
          id, store, Optional.of(only), name, platform, uniqueId, reason, from, until);
    }
  }

  /**
   * The shop that letters came from. A store may take webhooks of several, which share a secret.
   *
   * @param source the shop as the platform names it, as sources are compared
   */
  record Shop(String store, String platform, String source) {}

  /**
   * What a person left in letters. Events are recognised by whom they tell of and by the order that
   * they name, never by a piece of text: it could be a piece of somebody else's. Webhooks that
   * could not be read have nothing but text; it is searched, for whole words of six characters.
   *
   * @param emails in any case
   * @param phoneNumbers as Redo is told them, and as people write them
   * @param customerIds the platform's
   * @param orderIds the platform's
   */
  record Traces(
      Set<String> emails, Set<String> phoneNumbers, Set<String> customerIds, Set<String> orderIds) {
    public Traces {
      emails = Set.copyOf(emails);
      phoneNumbers = Set.copyOf(phoneNumbers);
      customerIds = Set.copyOf(customerIds);
      orderIds = Set.copyOf(orderIds);
    }
  }

  /** How many letters of a store are in a state, and since when the oldest of them. */
  record Count(String store, State state, long letters, Instant oldest) {}

  /** A part of a list; {@code next} is what the next part comes before. */
  record Page(List<KeptLetter> letters, Optional<Long> next) {
    public Page {
      letters = List.copyOf(letters);
    }
  }

  /**
   * A letter in the queue; in a list its content is empty.
   *
   * @param since when it came to its state
   * @param firstTriedAt when Redo was first asked to take it, or would have been
   */
  record KeptLetter(
      long id,
      Letter letter,
      State state,
      Instant since,
      int attempts,
      String reason,
      Instant firstTriedAt,
      Instant lastTriedAt) {}

  /** What came of a replay: how many letters wait again, and how many were skipped. */
  record Replayed(int replayed, int tooOld) {
    Replayed plus(Replayed more) {
      return new Replayed(replayed + more.replayed, tooOld + more.tooOld);
    }
  }

  /** How often something happened to letters of a store. */
  record Movement(String store, String name, long letters) {}
}
