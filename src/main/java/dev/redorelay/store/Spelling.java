package dev.redorelay.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The two ways to write a key: as it stands, and as the environment variable that sets it. */
enum Spelling {
  KEY("[a-z0-9]{1,40}", "\"?[^\"]+\"?"),
  VARIABLE("[A-Z0-9]{1,40}", "[A-Z0-9_]+");

  private final String store;
  private final String event;

  Spelling(String store, String event) {
    this.store = "(?<store>" + store + ")";
    this.event = "(?<event>" + event + ")";
  }

  /** Matches a key so spelled, with any names in its places for a store and an event. */
  Pattern pattern(String template) {
    return Pattern.compile(
        Arrays.stream(template.split("(?=<)|(?<=>)"))
            .map(
                part ->
                    switch (part) {
                      case "<store>" -> store;
                      case "<event>" -> event;
                      default -> Pattern.quote(of(part));
                    })
            .collect(Collectors.joining()));
  }

  /** A key, or part of one, so spelled. */
  String of(String key) {
    return switch (this) {
      case KEY -> key;
      case VARIABLE -> variable(key);
    };
  }

  /** The environment variable that sets a key, by the rule that all of Quarkus follows. */
  static String variable(String key) {
    StringBuilder variable = new StringBuilder(key.length());
    for (char c : key.toUpperCase(Locale.ROOT).toCharArray()) {
      boolean isKept = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      variable.append(isKept ? c : '_');
    }
    return variable.toString();
  }
}
