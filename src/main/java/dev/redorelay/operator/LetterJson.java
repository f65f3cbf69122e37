package dev.redorelay.operator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redorelay.queue.Letter;
import dev.redorelay.queue.Letters.KeptLetter;
import dev.redorelay.queue.Letters.Page;
import java.time.Instant;
import java.util.Locale;

/** A letter as an operator reads it. */
final class LetterJson {

  private LetterJson() {}

  /** Without contents, and without people. */
  static ObjectNode page(Page page) {
    ObjectNode json = Json.object();
    ArrayNode letters = json.putArray("letters");
    page.letters().forEach(letter -> letters.add(listed(letter)));
    page.next().ifPresent(next -> json.put("next", next));
    return json;
  }

  static ObjectNode full(KeptLetter kept) {
    ObjectNode json = listed(kept);
    byte[] content = kept.letter().content().bytes();
    switch (kept.letter().kind()) {
      case EVENT ->
          Json.read(content)
              .ifPresentOrElse(
                  event -> json.set("event", event),
                  () -> json.put("event", new String(content, UTF_8)));
      case WEBHOOK -> webhook(json.putObject("webhook"), new String(content, UTF_8));
    }
    return json;
  }

  /** A kept webhook is its headers, an empty line, and its body as it came. */
  private static void webhook(ObjectNode json, String content) {
    String[] parts = content.split("\r\n\r\n", 2);
    ObjectNode headers = json.putObject("headers");
    parts[0]
        .lines()
        .map(line -> line.split(": ", 2))
        .forEach(header -> headers.put(header[0], header[1]));
    json.put("body", parts[1]);
  }

  private static ObjectNode listed(KeptLetter kept) {
    Letter letter = kept.letter();
    ObjectNode json =
        Json.object()
            .put("id", kept.id())
            .put("store", letter.store())
            .put("state", word(kept.state()))
            .put("kind", word(letter.kind()))
            .put("name", letter.name())
            .put("uniqueId", letter.uniqueId())
            .put("platform", letter.origin().platform())
            .put("source", letter.origin().source())
            .put("topic", letter.origin().topic());
    letter.origin().webhookId().ifPresent(id -> json.put("webhookId", id));
    letter.follows().ifPresent(leader -> json.put("follows", leader));
    json.put("reason", kept.reason()).put("attempts", kept.attempts());
    put(json, "since", kept.since());
    put(json, "happenedAt", letter.happenedAt());
    letter.goodUntil().ifPresent(end -> put(json, "goodUntil", end));
    put(json, "firstTriedAt", kept.firstTriedAt());
    put(json, "lastTriedAt", kept.lastTriedAt());
    return json;
  }

  static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  private static void put(ObjectNode json, String key, Instant time) {
    json.put(key, time.toString());
  }
}
