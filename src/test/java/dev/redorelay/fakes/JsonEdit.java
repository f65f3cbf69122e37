package dev.redorelay.fakes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** Changes fields of a body, wherever in it they stand. */
public final class JsonEdit {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private JsonEdit() {}

  /**
   * The body with another value in each field of this name that holds a text or a number.
   *
   * @param change makes the new value of the old one, both as JSON
   */
  public static byte[] each(byte[] body, String field, UnaryOperator<JsonNode> change) {
    try {
      JsonNode tree = JSON.readTree(body);
      tree.findParents(field).stream()
          .filter(parent -> parent.get(field).isTextual() || parent.get(field).isNumber())
          .forEach(parent -> ((ObjectNode) parent).set(field, change.apply(parent.get(field))));
      return JSON.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException notJson) {
      return body;
    } catch (IOException e) {
      throw new AssertionError("reading from memory failed", e);
    }
  }
}
