package dev.redorelay.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What no platform should send, and some day one does. */
final class Awkward {

  private Awkward() {}

  /** JSON values that may stand where another is expected. */
  static List<String> values() {
    return List.of(
        "null",
        "true",
        "false",
        "0",
        "-1",
        "9007199254740993",
        "-0.0",
        "1e999999",
        "1E-999999",
        "1e9999999999",
        "9".repeat(200),
        "0." + "0".repeat(200) + "1",
        "\"\"",
        "\" \"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"\\udc00 and \\ud83d\\ude00\"",
        "\"\\u00a0\\u200b\\ufeff\\u202e\"",
        "\"line\\nline\\r\\u2028\"",
        "\"1e999999\"",
        "\"Infinity\"",
        "\"0001-01-01T00:00:00Z\"",
        "\"9999-12-31T23:59:59-12:00\"",
        "\"+49 30 123456\"",
        "\"a:b/c\\\\\\\"d\"",
        "\"" + "é".repeat(300) + "\"",
        "[]",
        "{}",
        "[null]",
        "[[[{}]]]",
        "[{\"id\":1},{\"id\":null},{\"id\":\"1\"}]",
        "{\"id\":{\"id\":[]},\"amount\":{},\"\":\"\",\"properties\":[{\"name\":null}]}");
  }

  /** Bodies that are hardly bodies, and bodies that are barely right. */
  static Stream<byte[]> bodies() {
    return Stream.concat(
        Stream.of(
                "",
                " ",
                "null",
                "[]",
                "\"text\"",
                "0",
                "{",
                "{}",
                "{}{}",
                "{\"id\":1}",
                "{\"id\":\"\"}",
                "{\"id\":1,\"id\":2,\"email\":\"a@example.com\",\"email\":null}",
                "{\"id\":\"" + "x".repeat(300) + "\",\"email\":\"a@example.com\"}",
                "{\"id\":\"\\ud800\",\"token\":\"\\u0000\",\"email\":\"a@example.com\"}",
                "{\"id\":1,\"token\":\"t\",\"email\":\"a@example.com\",\"x\":"
                    + nested(1_100)
                    + "}",
                "{\"id\":1,\"token\":\"t\",\"line_items\":" + nested(1_100) + "}",
                "{\"id\":NaN,\"token\":'t'}",
                "/* */{\"id\":1}",
                "\ufeff{\"id\":1,\"email\":\"a@example.com\"}")
            .map(text -> text.getBytes(StandardCharsets.UTF_8)),
        Stream.of(
            "{\"id\":1,\"email\":\"a@example.com\"}".getBytes(StandardCharsets.UTF_16),
            "{\"id\":1,\"email\":\"ä@example.com\"}".getBytes(StandardCharsets.ISO_8859_1),
            "{\"id\":1,\"email\":\"\0\"}".getBytes(StandardCharsets.UTF_8)));
  }

  /** Arrays in arrays. */
  static String nested(int levels) {
    return "[".repeat(levels) + "]".repeat(levels);
  }
}
