package dev.redorelay.relay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.redorelay.webhook.Webhook;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads bodies of one shape, leniently, since platforms change them: what is unknown is skipped,
 * and what has another type than documented counts as absent. A record that cannot do without says
 * so itself, by {@link MalformedPayload}.
 *
 * @param <P> the record that a body is read into
 */
public final class PayloadReader<P> {

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

  private final Class<P> type;
  private final ObjectReader json;

  private PayloadReader(Class<P> type) {
    this.type = type;
    this.json = JSON.readerFor(type);
  }

  /**
   * The reader of a shape. Keep it in a constant: to find out how a shape is read takes far longer
   * than to read a body, and a native executable then holds it ready made.
   */
  public static <P> PayloadReader<P> of(Class<P> type) {
    return new PayloadReader<>(type);
  }

  Class<P> type() {
    return type;
  }

  /** What the body says in this shape; throws {@link MalformedPayload} when nobody can tell. */
  public P read(Webhook webhook) {
    try {
      return present(json.<P>readValue(webhook.body()));
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
