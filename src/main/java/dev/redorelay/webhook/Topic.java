package dev.redorelay.webhook;

import java.util.regex.Pattern;

/** What a webhook is about, in the platform's own words: {@code orders/create}. */
public record Topic(String name) {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./-]{1,100}");

  /** The name as it may stand in a log: the header is not signed, so anything can be in it. */
  public String loggable() {
    return PLAIN.matcher(name).matches() ? name : "unprintable";
  }

  @Override
  public String toString() {
    return loggable();
  }
}
