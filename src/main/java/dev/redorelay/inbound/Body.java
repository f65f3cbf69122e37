package dev.redorelay.inbound;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A request's body, read by the event loop. REST's own reading holds a thread that waits for each
 * piece, and could not answer before a client has sent everything.
 */
final class Body {

  /** How HTTP/2 says that the rest of a request is not needed (RFC 9113, 8.1). */
  private static final long NO_ERROR = 0;

  private final RoutingContext context;
  private final HttpServerRequest request;
  private final long limit;
  private final Duration patience;
  private final InstantSource clock;
  private final Buffer pieces = Buffer.buffer();
  private final CompletableFuture<Reading> reading = new CompletableFuture<>();
  private long discarded;
  private boolean leaving;

  /**
   * @param limit the most that is read, in bytes
   * @param patience how long the client may take to send it
   */
  Body(RoutingContext context, long limit, Duration patience, InstantSource clock) {
    this.context = context;
    this.request = context.request();
    this.limit = limit;
    this.patience = patience;
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

  /** Reads to the body's end, no longer than there is patience. */
  CompletionStage<Reading> read(Vertx vertx) {
    if (isAnnouncedTooLarge()) {
      return discard(vertx).thenApply(unread -> new TooLarge());
    }
    if (request.isEnded()) {
      return CompletableFuture.completedStage(whole());
    }
    long impatience = vertx.setTimer(patience.toMillis(), stalled -> giveUp());
    request
        .handler(piece -> add(piece, vertx))
        .endHandler(end -> reading.complete(whole()))
        .exceptionHandler(gone -> reading.complete(new Incomplete()));
    if (isContinueExpected()) {
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

  private boolean isContinueExpected() {
    return HttpHeaders.CONTINUE.toString().equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT));
  }

  private void add(Buffer piece, Vertx vertx) {
    if (pieces.length() + (long) piece.length() > limit) {
      // a connection that is closed while the client still sends may take the answer with it
      drop(vertx);
      reading.complete(new TooLarge());
    } else if (!reading.isDone()) {
      pieces.appendBuffer(piece);
    }
  }

  private void giveUp() {
    leaveWhenAnswered();
    reading.complete(new Incomplete());
  }

  /**
   * Lets the body run out unread, for a client that sends all of it before it reads an answer: as
   * much of it as would have been read, and as long. A client that waits to be told to continue
   * does not send it, and what it sends next would be taken for it.
   */
  CompletionStage<Void> discard(Vertx vertx) {
    if (isContinueExpected()) {
      leaveWhenAnswered();
    } else if (!request.isEnded()) {
      drop(vertx);
    }
    return CompletableFuture.completedStage(null);
  }

  private void drop(Vertx vertx) {
    long impatience = vertx.setTimer(patience.toMillis(), stalled -> leaveWhenAnswered());
    request
        .handler(this::count)
        .endHandler(end -> vertx.cancelTimer(impatience))
        .exceptionHandler(gone -> vertx.cancelTimer(impatience))
        .resume();
  }

  private void count(Buffer piece) {
    discarded += piece.length();
    if (discarded > limit) {
      leaveWhenAnswered();
    }
  }

  /** Who sends without end is not listened to any longer than an answer takes. */
  private void leaveWhenAnswered() {
    if (leaving) {
      return;
    }
    leaving = true;
    HttpServerResponse response = request.response();
    if (response.ended()) {
      leave();
      return;
    }
    if (!isMultiplexed() && !response.headWritten()) {
      response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    // not the response's own end handler, of which there is one, and others set it
    context.addEndHandler(answered -> leave());
  }

  private void leave() {
    if (!isMultiplexed()) {
      request.connection().close();
    } else if (!request.isEnded()) {
      request.response().reset(NO_ERROR);
    }
  }

  /** Whether other requests share the connection: those are not to be touched. */
  private boolean isMultiplexed() {
    return request.version() == HttpVersion.HTTP_2;
  }
}
