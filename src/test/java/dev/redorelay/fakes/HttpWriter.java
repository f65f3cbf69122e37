package dev.redorelay.fakes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/** Writes scripted answers; the caller flushes what remains in the buffer. */
final class HttpWriter {
  private final OutputStream out;

  HttpWriter(OutputStream out) {
    this.out = out;
  }

  /**
   * Writes head and body at the answer's pace.
   *
   * @param promised bytes that Content-Length announces beyond the body
   */
  void answer(FakeAnswer answer, int promised) throws IOException, InterruptedException {
    byte[] body = answer.body().getBytes(UTF_8);
    text("HTTP/1.1 " + answer.status() + " Scripted\r\n");
    for (var header : answer.headers().entrySet()) {
      text(header.getKey() + ": " + header.getValue() + "\r\n");
    }
    text("Content-Length: " + (body.length + promised) + "\r\n\r\n");
    if (answer.pause().isZero()) {
      out.write(body);
      return;
    }
    for (byte b : body) {
      out.flush();
      Thread.sleep(answer.pause());
      out.write(b);
    }
  }

  void text(String text) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
  }
}
