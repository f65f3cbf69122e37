package dev.redorelay.fakes;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.regex.RegularExpression;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Redo's rules for one event, as a judge that never errs on the lenient side: {@code
 * redo-event.schema.json}, and in code what a schema cannot say. Redo itself answers 202 to much
 * that it then drops, so this is stricter than the API.
 */
public final class RedoSchema {
  private static final int MAX_BODY_BYTES = 5_000_000;
  private static final int MAX_EVENTS = 100;
  private static final int MAX_STRING_BYTES = 100_000;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final SchemaValidatorsConfig CONFIG =
      SchemaValidatorsConfig.builder()
          .locale(Locale.ENGLISH)
          .pathType(PathType.JSON_POINTER)
          .regularExpressionFactory(RedoSchema::ecmaPattern)
          .build();

  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(RedoSchema.class.getResourceAsStream("/redo-event.schema.json"), CONFIG);

  private RedoSchema() {}

  /** Every rule that this event breaks, in words; empty when it is lawful. */
  public static List<String> violations(byte[] json) {
    return violations(json, RedoSchema::checkEvent);
  }

  /** Every rule that a bulk request or one of its events breaks. */
  static List<String> bulkViolations(byte[] json) {
    return violations(json, RedoSchema::checkBulk);
  }

  private static List<String> violations(
      byte[] json, BiConsumer<JsonNode, List<String>> whatElseCounts) {
    var violations = new ArrayList<String>();
    if (json.length > MAX_BODY_BYTES) {
      violations.add("the body has " + json.length + " bytes, more than " + MAX_BODY_BYTES);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
      whatElseCounts.accept(JSON.readTree(text), violations);
      checkTokens(text, violations);
    } catch (CharacterCodingException e) {
      violations.add("the body is not UTF-8");
    } catch (JsonProcessingException e) {
      violations.add("the body is not one JSON value: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new AssertionError("reading from memory failed", e);
    }
    return List.copyOf(violations);
  }

  private static void checkEvent(JsonNode event, List<String> violations) {
    SCHEMA.validate(event).stream().map(ValidationMessage::getMessage).forEach(violations::add);
    checkTimestamp(event.path("eventTimestamp"), violations);
  }

  private static void checkBulk(JsonNode bulk, List<String> violations) {
    JsonNode events = bulk.path("events");
    if (bulk.size() != 1 || events.isEmpty() || events.size() > MAX_EVENTS) {
      violations.add("a bulk request is {\"events\":[…]} with 1 to 100 events");
    }
    events.forEach(event -> checkEvent(event, violations));
  }

  private static void checkTokens(String text, List<String> violations) throws IOException {
    try (JsonParser parser = JSON.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isNumeric() && parser.getText().matches(".*[eE].*")) {
          violations.add(at(parser) + ": exponent form " + parser.getText());
        }
        if (!token.isNumeric() && !isWellFormed(parser.getText())) {
          violations.add(at(parser) + ": NUL, or half of a surrogate pair");
        }
        if (token == JsonToken.VALUE_STRING && bytes(parser.getText()) > MAX_STRING_BYTES) {
          violations.add(at(parser) + ": a string over " + MAX_STRING_BYTES + " bytes");
        }
      }
    }
  }

  private static void checkTimestamp(JsonNode timestamp, List<String> violations) {
    try {
      if (timestamp.isTextual()) {
        Instant.parse(timestamp.asText());
      }
    } catch (DateTimeException e) {
      violations.add("/eventTimestamp: no such instant: " + timestamp);
    }
  }

  /** JSON Schema's $ is the end of the text; Java's also matches before a last line break. */
  private static RegularExpression ecmaPattern(String regex) {
    Pattern pattern = Pattern.compile(regex.replaceFirst("\\$$", "\\\\z"));
    return text -> pattern.matcher(text).find();
  }

  private static boolean isWellFormed(String text) {
    return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String at(JsonParser parser) {
    return parser.getParsingContext().pathAsPointer().toString();
  }
}
