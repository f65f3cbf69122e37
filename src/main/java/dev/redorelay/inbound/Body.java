package dev.redorelay.inbound;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A request's body, read in one go by the thread that waits for it. REST's own input stream would
 * wake that thread for each piece, and could not answer before a client has sent everything.
 */
final class Body {

  private static final int PATIENCE_SECONDS = 60;

  private final HttpServerRequest request;
  private final long limit;
  private final Buffer pieces = Buffer.buffer();
  private final CompletableFuture<Reading> reading = new CompletableFuture<>();

  /**
   * @param limit the most that is read, in bytes
   */
  Body(HttpServerRequest request, long limit) {
    this.request = request;
    this.limit = limit;
  }

  /** What came of reading. */
  sealed interface Reading {}

  /** All of it. */
  record Whole(Buffer bytes) implements Reading {}

  /** There is more of it than is read. */
  record TooLarge() implements Reading {}

  /** The client has gone, or has stopped sending. */
  record Incomplete() implements Reading {}

  /** Whether its length, where that is announced, is over the limit. */
  boolean isAnnouncedTooLarge() {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length != null && Long.parseLong(length) > limit;
  }

  /** Waits for the body's end, at most a minute. */
  Reading read() {
    if (request.isEnded()) {
      return new Whole(pieces);
    }
    request
        .handler(this::add)
        .endHandler(end -> reading.complete(new Whole(pieces)))
        .exceptionHandler(gone -> reading.complete(new Incomplete()));
    if (HttpHeaders.CONTINUE.toString().equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      request.response().writeContinue();
    }
    request.resume();
    try {
      return reading.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Incomplete();
    } catch (ExecutionException | TimeoutException stalled) {
      closeWhenAnswered();
      return new Incomplete();
    }
  }

  /** Who sends without end is not listened to any longer than an answer takes. */
  private void closeWhenAnswered() {
    request.response().endHandler(answered -> request.connection().close());
  }

  private void add(Buffer piece) {
    if (pieces.length() + (long) piece.length() > limit) {
      closeWhenAnswered();
      reading.complete(new TooLarge());
    } else if (!reading.isDone()) {
      pieces.appendBuffer(piece);
    }
  }

  /** Lets the body run out unread, for a client that sends all of it before it reads an answer. */
  void discard() {
    if (!request.isEnded()) {
      request.handler(piece -> {}).resume();
    }
  }
}
