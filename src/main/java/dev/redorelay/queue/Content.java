package dev.redorelay.queue;

/** Bytes that the queue keeps. They tell of people, so they are not printed. */
public final class Content {

  private final byte[] bytes;

  /** A copy of these bytes. */
  public Content(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** How many bytes there are. */
  public int length() {
    return bytes.length;
  }

  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
