package dev.redorelay.relay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.redorelay.webhook.Webhook;
import java.io.IOException;
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

  /** Ten times what an order of 500 lines has. Two million empty lines would fill the memory. */
  private static final long MAX_TOKENS = 1_000_000;

  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNumberLength(MAX_NUMBER_LENGTH)
                          .maxNameLength(MAX_NAME_LENGTH)
                          .maxTokenCount(MAX_TOKENS)
                          .build())
                  .build())
          .annotationIntrospector(new Lenient.UnknownIsSkipped())
          .withCoercionConfigDefaults(
              blank ->
                  blank
                      .setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull)
                      .setAcceptBlankAsEmpty(true))
          .addHandler(new Lenient.OddTypesAreAbsent())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .addModule(Lenient.types())
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
      if (cause instanceof StreamConstraintsException) {
        return "The body goes beyond what is read: 1,000 levels, 1,000,000 values, 100,000 digits";
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
}
