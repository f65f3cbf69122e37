package dev.redorelay.relay;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.redorelay.webhook.Webhook;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reads bodies leniently, since platforms change them: what is unknown is skipped, and what has
 * another type than documented counts as absent. A record that cannot do without says so itself, by
 * {@link MalformedPayload}.
 */
final class PayloadReader {

  /** Longer than any that counts: what is absurd should count as absent, not spoil the rest. */
  private static final int MAX_NUMBER_LENGTH = 100_000;

  private static final int MAX_NAME_LENGTH = 1_000_000;

  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNumberLength(MAX_NUMBER_LENGTH)
                          .maxNameLength(MAX_NAME_LENGTH)
                          .build())
                  .build())
          .annotationIntrospector(new UnknownIsSkipped())
          .withCoercionConfigDefaults(
              blank ->
                  blank
                      .setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull)
                      .setAcceptBlankAsEmpty(true))
          .addHandler(new OddTypesAreAbsent())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .addModule(
              new SimpleModule()
                  .addDeserializer(String.class, new LenientText())
                  .addDeserializer(Instant.class, new LenientInstant())
                  .addDeserializer(BigDecimal.class, new LenientNumber()))
          .build();

  private PayloadReader() {}

  static <P> P read(Webhook webhook, Class<P> type) {
    try {
      return present(JSON.readValue(webhook.body(), type));
    } catch (InvalidDefinitionException repeatedKey) {
      return readLastOfRepeated(webhook, type);
    } catch (JsonProcessingException e) {
      throw new MalformedPayload(why(e));
    } catch (IOException notUtf8) {
      throw new MalformedPayload("The body is not JSON in UTF-8");
    }
  }

  /** A record is made as soon as all it wants was seen: a key that comes again finds it closed. */
  private static <P> P readLastOfRepeated(Webhook webhook, Class<P> type) {
    try {
      return present(JSON.treeToValue(JSON.readTree(webhook.body()), type));
    } catch (JsonProcessingException e) {
      throw new MalformedPayload(why(e));
    } catch (IOException notUtf8) {
      throw new MalformedPayload("The body is not JSON in UTF-8");
    }
  }

  private static <P> P present(@Nullable P payload) {
    if (payload == null) {
      throw new MalformedPayload("The body holds null");
    }
    return payload;
  }

  /** Jackson's own messages quote the body, so they stay here. */
  private static String why(JsonProcessingException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof MalformedPayload malformed) {
        return malformed.detail();
      }
    }
    return e.getLocation() == null
        ? "The body is not a JSON object"
        : "The body is not the JSON object that is documented (line "
            + e.getLocation().getLineNr()
            + ", column "
            + e.getLocation().getColumnNr()
            + ")";
  }

  /** Skips what a record does not name, at once: Jackson's own leniency copies it first. */
  private static final class UnknownIsSkipped extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonIgnoreProperties.Value findPropertyIgnoralByName(
        MapperConfig<?> config, Annotated annotated) {
      return JsonIgnoreProperties.Value.forIgnoreUnknown(true);
    }
  }

  /** Treats a value of an undocumented type as if it were not there, except the body as a whole. */
  private static final class OddTypesAreAbsent extends DeserializationProblemHandler {

    @Override
    public @Nullable Object handleUnexpectedToken(
        DeserializationContext context,
        JavaType target,
        JsonToken token,
        JsonParser parser,
        String message)
        throws IOException {
      if (parser.getParsingContext().inRoot() || isBodyItself(parser, token)) {
        return NOT_HANDLED;
      }
      parser.skipChildren();
      return null;
    }

    private static boolean isBodyItself(JsonParser parser, JsonToken token) {
      return token.isStructStart() && parser.getParsingContext().getParent().inRoot();
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
        DeserializationContext context, Class<?> target, String value, String message) {
      return null;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
        DeserializationContext context, Class<?> target, Number value, String message) {
      return null;
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
        DeserializationContext context,
        Class<?> target,
        @Nullable ValueInstantiator instantiator,
        JsonParser parser,
        String message)
        throws IOException {
      if (parser.getParsingContext().inRoot()) {
        return NOT_HANDLED;
      }
      parser.skipChildren();
      return null;
    }
  }

  /** A text, or a number as it is written; else absent. */
  private static final class LenientText extends JsonDeserializer<String> {
    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      JsonToken token = parser.currentToken();
      if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
        return parser.getText();
      }
      parser.skipChildren();
      return null;
    }
  }

  /** A time with an offset, in the forms that platforms were seen to write; else absent. */
  private static final class LenientInstant extends JsonDeserializer<Instant> {
    @Override
    public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        return Timestamps.parse(parser.getText()).orElse(null);
      }
      parser.skipChildren();
      return null;
    }
  }

  /**
   * An amount or a quantity, written as a string or as a number. One that needs more than 30 digits
   * is none: adding 0.01 to 1e999999999 would take all memory there is.
   */
  private static final class LenientNumber extends JsonDeserializer<BigDecimal> {

    private static final int MAX_LENGTH = 40;
    private static final int MAX_DIGITS = 30;

    @Override
    public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.currentToken().isScalarValue()) {
        parser.skipChildren();
        return null;
      }
      String text = parser.getText().strip();
      try {
        BigDecimal number = new BigDecimal(text.length() > MAX_LENGTH ? "none" : text);
        return number.precision() + Math.abs((long) number.scale()) <= MAX_DIGITS ? number : null;
      } catch (NumberFormatException notANumber) {
        return null;
      }
    }
  }
}
