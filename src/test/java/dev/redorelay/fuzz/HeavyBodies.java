package dev.redorelay.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The largest bodies that are taken, 6 MiB each, filled up with as much of one thing as fits. */
final class HeavyBodies {

  private static final int MAX_BODY = 6 << 20;

  private static final String LINE =
      "{\"id\":15812345600502,\"quantity\":2,\"unknown\":\"" + "x".repeat(500) + "\"}";

  /** The longest number that is read. */
  private static final String DIGITS = "9".repeat(99_999);

  private final String beginning;
  private final Map<String, Supplier<byte[]>> bodies = new LinkedHashMap<>();

  private HeavyBodies(String beginning) {
    this.beginning = beginning;
  }

  /**
   * By what they are full of; each is made when it is wanted.
   *
   * @param beginning an object that is about a person, still open and with a comma at its end
   * @param repeated a field of it with a key that comes again, after which it is read as a tree
   * @param lists the names of its lists
   */
  static Map<String, Supplier<byte[]>> of(String beginning, String repeated, List<String> lists) {
    HeavyBodies heavy = new HeavyBodies(beginning);
    lists.forEach(heavy::addLists);
    heavy.addTexts();
    heavy.addNumbers(repeated);
    heavy.addDepths();
    return heavy.bodies;
  }

  private void addLists(String name) {
    for (String element : List.of("{}", "1")) {
      add(element + " as " + name, "\"" + name + "\":[", element, "]");
    }
  }

  private void addTexts() {
    for (String name : List.of("id", "email", "phone", "name", "note", "currency", "created_at")) {
      bodies.put(
          "a long " + name,
          () -> {
            String text = "1 \\u0001é\\ud800".repeat((MAX_BODY - 1_000) / 16);
            return bytes(beginning + "\"" + name + "\":\"" + text + "\"}");
          });
    }
  }

  private void addNumbers(String repeated) {
    add("numbers of many digits", "\"unknown\":[", DIGITS, "]");
    add("many digits as properties", "\"line_items\":[{\"properties\":[", DIGITS, "]}]");
    add(
        "many digits in properties",
        "\"line_items\":[{\"properties\":[",
        "{\"name\":\"a\",\"value\":" + DIGITS + "}",
        "]}]");
    add("{} as properties", "\"line_items\":[{\"properties\":[", "{}", "]}]");
    add("many digits below a repeated key", repeated + "\"unknown\":[", DIGITS, "]");
    add("fractions below a repeated key", repeated + "\"unknown\":[", "0." + DIGITS, "]");
    add("{} below a repeated key", repeated + "\"unknown\":[", "{}", "]");
    add("lines", "\"line_items\":[", LINE, "]");
    add("a repeated id", "", "\"id\":1", "");
    add("a repeated list", "", "\"line_items\":[]", "");
    bodies.put(
        "one number", () -> bytes(beginning + "\"x\":" + "9".repeat(MAX_BODY - 1_000) + "}"));
  }

  private void addDepths() {
    bodies.put("nothing but [", () -> bytes("[".repeat(MAX_BODY)));
    bodies.put("deep lists", () -> deep("[", "]"));
    bodies.put("deep objects", () -> deep("{\"a\":", "}"));
  }

  private byte[] deep(String open, String close) {
    int levels = (MAX_BODY - 1_000) / (open.length() + close.length());
    return bytes(beginning + "\"x\":" + open.repeat(levels) + "1" + close.repeat(levels) + "}");
  }

  private void add(String name, String begin, String element, String end) {
    bodies.put(
        name,
        () -> {
          String start = beginning + begin + element;
          int room = MAX_BODY - start.length() - end.length() - 1;
          return bytes(start + ("," + element).repeat(room / (element.length() + 1)) + end + "}");
        });
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
