package dev.redorelay.webhook;

/** What a webhook is about, in the platform's own words: {@code orders/create}. */
public record Topic(String name) {

  private static final int MAX_LOGGED = 100;

  /** The name as it may stand in a log: the header is not signed, so anything can be in it. */
  public String loggable() {
    return name.length() <= MAX_LOGGED && name.chars().allMatch(Topic::isPlain)
        ? name
        : "unprintable";
  }

  private static boolean isPlain(int c) {
    return c > ' ' && c < 0x7f && c != '=' && c != '"';
  }

  @Override
  public String toString() {
    return loggable();
  }
}
