package dev.redorelay.relay;

/** A body that is not what the platform documents. The message never holds a piece of it. */
public final class MalformedPayload extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String detail;

  public MalformedPayload(String detail) {
    super(detail);
    this.detail = detail;
  }

  /** What is wrong, for an operator. */
  public String detail() {
    return detail;
  }
}
