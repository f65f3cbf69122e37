package dev.redorelay.fakes;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How {@link FakeRedo} treats one request: a plain HTTP answer, or one of the ways in which a
 * network fails. Immutable: every method that changes something returns another answer.
 *
 * @param status never sent when the manner is not an answer
 * @param delay between the request's last byte and whatever follows
 * @param pause before each byte of the body
 */
public record FakeAnswer(
    Manner manner,
    int status,
    Map<String, String> headers,
    String body,
    Duration delay,
    Duration pause) {

  /** What is done to the request and its connection. */
  public enum Manner {
    ANSWERS,
    ANSWERS_THEN_CLOSES,
    ANSWERS_TOO_LITTLE,
    RESETS_BEFORE_READING,
    RESETS_AFTER_READING,
    HANGS,
    TALKS_GARBAGE
  }

  /** This status without a body, as Redo's 202 is. */
  public static FakeAnswer status(int status) {
    return new FakeAnswer(Manner.ANSWERS, status, Map.of(), "", Duration.ZERO, Duration.ZERO);
  }

  public static FakeAnswer redirect(int status, String location) {
    return status(status).header("Location", location);
  }

  /** Resets the connection (RST) after the headers; the body is never read. */
  public static FakeAnswer resetBeforeReading() {
    return status(0).manner(Manner.RESETS_BEFORE_READING);
  }

  /** Reads the whole request, then resets the connection: did Redo take the event or not? */
  public static FakeAnswer resetAfterReading() {
    return status(0).manner(Manner.RESETS_AFTER_READING);
  }

  /** Takes the events, then resets the connection (RST) instead of saying so. */
  public static FakeAnswer takenThenReset() {
    return status(202).manner(Manner.RESETS_AFTER_READING);
  }

  /** Takes the events, and never says so. */
  public static FakeAnswer takenThenHangs() {
    return status(202).manner(Manner.HANGS);
  }

  /** Reads the whole request and never answers, until the client leaves or the server closes. */
  public static FakeAnswer hangs() {
    return status(0).manner(Manner.HANGS);
  }

  /** Reads the whole request, answers bytes that are not HTTP, and closes. */
  public static FakeAnswer garbage() {
    return status(0).manner(Manner.TALKS_GARBAGE);
  }

  public FakeAnswer header(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new FakeAnswer(manner, status, more, body, delay, pause);
  }

  public FakeAnswer body(String contentType, String body) {
    FakeAnswer typed = header("Content-Type", contentType);
    return new FakeAnswer(manner, status, typed.headers, body, delay, pause);
  }

  /** A body of this many bytes that says nothing. */
  public FakeAnswer hugeBody(int bytes) {
    return body("text/plain", "x".repeat(bytes));
  }

  public FakeAnswer delayed(Duration delay) {
    return new FakeAnswer(manner, status, headers, body, delay, pause);
  }

  /** The headers at once, then the body byte by byte, with this pause before each. */
  public FakeAnswer trickling(Duration pause) {
    return new FakeAnswer(manner, status, headers, body, delay, pause);
  }

  /** Content-Length promises one byte more than comes before the connection closes. */
  public FakeAnswer truncated() {
    return manner(Manner.ANSWERS_TOO_LITTLE);
  }

  /** Answers as if the connection were to be kept alive, then closes it without a word. */
  public FakeAnswer thenClosesSilently() {
    return manner(Manner.ANSWERS_THEN_CLOSES);
  }

  boolean accepts() {
    return status / 100 == 2;
  }

  private FakeAnswer manner(Manner other) {
    return new FakeAnswer(other, status, headers, body, delay, pause);
  }
}
