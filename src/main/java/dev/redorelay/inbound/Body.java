package dev.redorelay.inbound;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * A request's body, read by the event loop. REST's own reading holds a thread that waits for each
 * piece, and could not answer before a client has sent everything.
 */
final class Body {

  private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(60);

  private final HttpServerRequest request;
  private final long limit;
  private final InstantSource clock;
  private final Buffer pieces = Buffer.buffer();
  private final CompletableFuture<Reading> reading = new CompletableFuture<>();

  /**
   * @param limit the most that is read, in bytes
   */
  Body(HttpServerRequest request, long limit, InstantSource clock) {
    this.request = request;
    this.limit = limit;
    this.clock = clock;
  }

  /** What came of reading. */
  sealed interface Reading {}

  /**
   * All of it.
   *
   * @param receivedAt when it had all come
   * @param nanoTime the same moment, as {@link System#nanoTime()} counts
   */
  record Whole(Buffer bytes, Instant receivedAt, long nanoTime) implements Reading {}

  /** There is more of it than is read. */
  record TooLarge() implements Reading {}

  /** The client has gone, or has stopped sending. */
  record Incomplete() implements Reading {}

  /** Reads to the body's end, at most a minute long. */
  CompletionStage<Reading> read(Vertx vertx) {
    if (isAnnouncedTooLarge()) {
      return discard().thenApply(unread -> new TooLarge());
    }
    if (request.isEnded()) {
      return CompletableFuture.completedStage(whole());
    }
    long impatience = vertx.setTimer(PATIENCE_MILLIS, stalled -> giveUp());
    request
        .handler(this::add)
        .endHandler(end -> reading.complete(whole()))
        .exceptionHandler(gone -> reading.complete(new Incomplete()));
    if (HttpHeaders.CONTINUE.toString().equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      request.response().writeContinue();
    }
    request.resume();
    return reading.whenComplete((read, failure) -> vertx.cancelTimer(impatience));
  }

  private Whole whole() {
    return new Whole(pieces, clock.instant(), System.nanoTime());
  }

  /** Whether its length, where that is announced, is over the limit. */
  private boolean isAnnouncedTooLarge() {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length != null && Long.parseLong(length) > limit;
  }

  private void add(Buffer piece) {
    if (pieces.length() + (long) piece.length() > limit) {
      closeWhenAnswered();
      reading.complete(new TooLarge());
    } else if (!reading.isDone()) {
      pieces.appendBuffer(piece);
    }
  }

  private void giveUp() {
    closeWhenAnswered();
    reading.complete(new Incomplete());
  }

  /** Who sends without end is not listened to any longer than an answer takes. */
  private void closeWhenAnswered() {
    request.response().endHandler(answered -> request.connection().close());
  }

  /** Lets the body run out unread, for a client that sends all of it before it reads an answer. */
  CompletionStage<Void> discard() {
    if (!request.isEnded()) {
      request.handler(piece -> {}).resume();
    }
    return CompletableFuture.completedStage(null);
  }
}
