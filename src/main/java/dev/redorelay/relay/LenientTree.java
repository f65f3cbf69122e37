package dev.redorelay.relay;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Any JSON, as a tree. An absurd number is null in it: to make numbers of 100,000 digits, as
 * Jackson's own trees do, took half a minute for a body full of them.
 */
final class LenientTree extends JsonDeserializer<JsonNode> {

  private static final int MAX_NUMBER_LENGTH = 100;
  private static final int MAX_SCALE = 100;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Override
  public JsonNode deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, context);
      case START_ARRAY -> array(parser, context);
      case VALUE_STRING -> NODES.textNode(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      default -> NODES.nullNode();
    };
  }

  @Override
  public JsonNode getNullValue(DeserializationContext context) {
    return NODES.nullNode();
  }

  /** Of a key that comes again, the last value counts. */
  private ObjectNode object(JsonParser parser, DeserializationContext context) throws IOException {
    ObjectNode object = NODES.objectNode();
    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      parser.nextToken();
      object.set(key, deserialize(parser, context));
    }
    return object;
  }

  private ArrayNode array(JsonParser parser, DeserializationContext context) throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(deserialize(parser, context));
    }
    return array;
  }

  /** An exponent may be beyond what Java's numbers have. */
  private static JsonNode number(JsonParser parser) throws IOException {
    if (parser.getTextLength() > MAX_NUMBER_LENGTH) {
      return NODES.nullNode();
    }
    try {
      return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
          ? NODES.numberNode(new BigInteger(parser.getText()))
          : decimal(new BigDecimal(parser.getText()));
    } catch (NumberFormatException absurd) {
      return NODES.nullNode();
    }
  }

  private static JsonNode decimal(BigDecimal number) {
    return Math.abs((long) number.scale()) > MAX_SCALE
        ? NODES.nullNode()
        : DecimalNode.valueOf(new PlainDecimal(number));
  }

  /** A number that is never written with an exponent: 12345678.9, not 1.23456789E7. */
  private static final class PlainDecimal extends BigDecimal {

    private static final long serialVersionUID = 1L;

    PlainDecimal(BigDecimal number) {
      super(number.unscaledValue(), number.scale());
    }

    /** Jackson's trees write a decimal by this. */
    @Override
    public String toString() {
      return toPlainString();
    }
  }
}
