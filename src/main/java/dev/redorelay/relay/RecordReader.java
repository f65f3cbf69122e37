package dev.redorelay.relay;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.AnnotatedWithParams;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.introspect.PotentialCreator;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads an object as the arguments of a record's constructor, and skips what it does not want.
 * Jackson's own way there takes twice as long, and ends at the last argument: a key that comes once
 * more is then an error. Here its last value counts.
 */
final class RecordReader extends JsonDeserializer<Object> implements ResolvableDeserializer {

  private final JavaType type;
  private final AnnotatedWithParams constructor;
  private final List<BeanPropertyDefinition> components;
  private final Map<String, Argument> arguments = new HashMap<>();
  private final @Nullable Object[] absent;

  private RecordReader(
      JavaType type, AnnotatedWithParams constructor, List<BeanPropertyDefinition> components) {
    this.type = type;
    this.constructor = constructor;
    this.components = components;
    this.absent = new Object[constructor.getParameterCount()];
  }

  /** A component's place among the arguments, and how it is read. */
  private record Argument(int index, JsonDeserializer<?> reader) {}

  /** Finds the reader of each record but those that wrap what they are made of. */
  static final class Finder extends SimpleDeserializers {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable JsonDeserializer<?> findBeanDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription description)
        throws JsonMappingException {
      PotentialCreator canonical = description.getPotentialCreators().propertiesBased;
      if (!type.isRecordType() || canonical == null) {
        return super.findBeanDeserializer(type, config, description);
      }
      canonical.creator().fixAccess(true);
      return new RecordReader(type, canonical.creator(), description.findProperties());
    }
  }

  @Override
  public void resolve(DeserializationContext context) throws JsonMappingException {
    for (BeanPropertyDefinition component : components) {
      AnnotatedParameter parameter = component.getConstructorParameter();
      JsonDeserializer<?> reader =
          context.findContextualValueDeserializer(parameter.getType(), null);
      arguments.put(component.getName(), new Argument(parameter.getIndex(), reader));
      absent[parameter.getIndex()] = reader.getAbsentValue(context);
    }
  }

  @Override
  public @Nullable Object deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> read(parser.nextFieldName(), parser, context);
      // where a record wraps this one, Jackson has gone in already
      case FIELD_NAME -> read(parser.currentName(), parser, context);
      case END_OBJECT -> read(null, parser, context);
      default -> context.handleUnexpectedToken(type, parser);
    };
  }

  private Object read(@Nullable String firstKey, JsonParser parser, DeserializationContext context)
      throws IOException {
    @Nullable Object[] values = absent.clone();
    for (String key = firstKey; key != null; key = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      Argument argument = arguments.get(key);
      if (argument == null) {
        parser.skipChildren();
      } else {
        values[argument.index()] =
            value == JsonToken.VALUE_NULL
                ? argument.reader().getNullValue(context)
                : argument.reader().deserialize(parser, context);
      }
    }
    return made(values, parser);
  }

  private Object made(@Nullable Object[] values, JsonParser parser) throws JsonMappingException {
    try {
      return constructor.call(values);
    } catch (Exception refused) {
      throw JsonMappingException.from(parser, "a record refused what it was given", refused);
    }
  }
}
