package dev.redorelay.operator;

import dev.redorelay.queue.Letters;
import dev.redorelay.queue.OpenQueue;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Whether the queue can store letters, asked at most once a second, since asking writes. */
@Singleton
final class Writability {

  private static final long FRESH_NANOS = 1_000_000_000L;

  private final Optional<Letters> letters;
  private Optional<String> trouble = Optional.empty();
  private long askedAt = System.nanoTime() - FRESH_NANOS;

  Writability(OpenQueue queue) {
    this.letters = queue.letters();
  }

  /** Why it cannot; empty when it can, or when there is no queue. May take seconds. */
  synchronized Optional<String> trouble() {
    if (System.nanoTime() - askedAt >= FRESH_NANOS) {
      trouble = letters.flatMap(Letters::whyNotWritable);
      askedAt = System.nanoTime();
    }
    return trouble;
  }
}
