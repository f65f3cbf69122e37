package dev.redorelay.relay;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What {@link PayloadReader} lets pass, and how: each leniency is one class. */
final class Lenient {

  private Lenient() {}

  /** Texts, times and numbers as platforms were seen to write them. */
  static SimpleModule types() {
    SimpleModule types = new SimpleModule();
    types.setDeserializers(new RecordReader.Finder());
    return types
        .addDeserializer(String.class, new LenientText())
        .addDeserializer(Instant.class, new LenientInstant())
        .addDeserializer(BigDecimal.class, new LenientNumber())
        .addDeserializer(JsonNode.class, new LenientTree());
  }

  /** Skips what a record does not name, at once: Jackson's own leniency copies it first. */
  static final class UnknownIsSkipped extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonIgnoreProperties.Value findPropertyIgnoralByName(
        MapperConfig<?> config, Annotated annotated) {
      return JsonIgnoreProperties.Value.forIgnoreUnknown(true);
    }
  }

  /** Treats a value of an undocumented type as if it were not there, except the body as a whole. */
  static final class OddTypesAreAbsent extends DeserializationProblemHandler {

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
   * An amount or a quantity, written as a string or as a number. One of more than 30 digits, or of
   * more than 20 decimals or zeros at its end, is none, as it is in an event: adding 0.01 to
   * 1e999999999 would take all memory there is.
   */
  private static final class LenientNumber extends JsonDeserializer<BigDecimal> {

    private static final int MAX_LENGTH = 40;
    private static final int MAX_DIGITS = 30;
    private static final int MAX_SCALE = 20;

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
        return isPlain(number) ? number : null;
      } catch (NumberFormatException notANumber) {
        return null;
      }
    }

    private static boolean isPlain(BigDecimal number) {
      return number.precision() <= MAX_DIGITS && Math.abs((long) number.scale()) <= MAX_SCALE;
    }
  }
}
