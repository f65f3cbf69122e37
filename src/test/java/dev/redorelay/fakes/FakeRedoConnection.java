package dev.redorelay.fakes;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.redorelay.fakes.FakeAnswer.Manner;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.Map;
import java.util.function.Function;

/** One connection to {@link FakeRedo}: takes request after request until one of the two leaves. */
final class FakeRedoConnection {
  private final FakeRedo redo;
  private final Socket socket;
  private final int number;
  private final InputStream in;
  private final OutputStream out;
  private boolean idle; // guarded by this

  FakeRedoConnection(FakeRedo redo, Socket socket, int number) throws IOException {
    this.redo = redo;
    this.socket = socket;
    this.number = number;
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
    out = new BufferedOutputStream(socket.getOutputStream());
  }

  void serve() {
    try (socket) {
      boolean staysOpen = true;
      while (staysOpen) {
        awaitRequest();
        staysOpen = takeRequest();
      }
    } catch (IOException | InterruptedException e) {
      // The client has left or the test closed the server: there is nobody to answer.
    } catch (RuntimeException e) {
      redo.remember("connection " + number + ": not HTTP/1.1: " + e);
    }
  }

  /** Who has read an answer to its end finds the connection idle: this waits for its flush. */
  synchronized void closeIfIdle() {
    if (idle) {
      close();
    }
  }

  void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitRequest() throws IOException {
    in.mark(1);
    if (in.read() < 0) {
      throw new EOFException();
    }
    in.reset();
    synchronized (this) {
      idle = false;
    }
  }

  private boolean takeRequest() throws IOException, InterruptedException {
    var reader = new HttpReader(in);
    String[] line = reader.line().split(" ", 3);
    long arrivedAt = System.nanoTime();
    var head = new ReceivedRequest(line[0], line[1], reader.headers(), "", arrivedAt, number);

    FakeRedo.StoreScript script = redo.scriptFor(head);
    Function<ReceivedRequest, FakeAnswer> judgement = script.nextAnswer();
    FakeAnswer scripted = judgement.apply(head);
    if (scripted.manner() == Manner.RESETS_BEFORE_READING) {
      script.received(head);
      return give(scripted, head);
    }
    continueIfAsked(head);
    byte[] body = reader.body(head.headers());
    ReceivedRequest request = head.withBody(new String(body, UTF_8));
    FakeAnswer answer = redo.judged(judgement.apply(request), request, body);
    if (answer.accepts()) {
      script.accepted(request);
    }
    script.received(request); // last: who waits for the count finds the event, too
    return give(answer, request);
  }

  private void continueIfAsked(ReceivedRequest head) throws IOException {
    if (head.header("Expect").isPresent()) {
      new HttpWriter(out).text("HTTP/1.1 100 Continue\r\n\r\n");
      out.flush();
    }
  }

  /** Returns whether the connection stays open. */
  private boolean give(FakeAnswer answer, ReceivedRequest request)
      throws IOException, InterruptedException {
    var writer = new HttpWriter(out);
    boolean staysOpen =
        answer.manner() == Manner.ANSWERS
            && !announcesClose(request.headers())
            && !announcesClose(answer.headers());
    Thread.sleep(answer.delay());
    switch (answer.manner()) {
      case ANSWERS, ANSWERS_THEN_CLOSES -> writer.answer(answer, 0);
      case ANSWERS_TOO_LITTLE -> writer.answer(answer, 1);
      case RESETS_BEFORE_READING, RESETS_AFTER_READING -> socket.setSoLinger(true, 0);
      case HANGS -> in.transferTo(OutputStream.nullOutputStream());
      case TALKS_GARBAGE -> writer.text("\0\1\2 this is not HTTP \r\n\r\n");
    }
    synchronized (this) {
      out.flush();
      idle = staysOpen;
    }
    return staysOpen;
  }

  private static boolean announcesClose(Map<String, String> headers) {
    return "close".equalsIgnoreCase(headers.get("Connection"));
  }
}
