package dev.redorelay.store;

/** A key or password. It never prints itself, in no record, log or message. */
public final class Secret {

  private final String value;

  public Secret(String value) {
    this.value = value;
  }

  /** The secret itself, for the one place that signs or authorises with it. */
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "***";
  }
}
