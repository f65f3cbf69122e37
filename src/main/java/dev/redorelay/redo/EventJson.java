package dev.redorelay.redo;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes events as Redo reads them. Redo ignores keys it does not know, so a typo would be silent.
 */
final class EventJson {

  /** The most that one request to Redo may carry, in bytes. */
  static final int MAX_BYTES = 5_000_000;

  private static final byte[] BULK_START = "{\"events\":[".getBytes(StandardCharsets.UTF_8);
  private static final byte[] BULK_COMMA = ",".getBytes(StandardCharsets.UTF_8);
  private static final byte[] BULK_END = "]}".getBytes(StandardCharsets.UTF_8);

  /** What a bulk request may hold besides its brackets. */
  private static final int MAX_BULK_BYTES = MAX_BYTES - BULK_START.length - BULK_END.length;

  /** Stands behind a list's name where it is said how much of the list is missing. */
  private static final String LEFT_OUT = " Left Out";

  private static final int USUAL_BYTES = 4_096;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  private EventJson() {}

  /**
   * The event. One of more than 5,000,000 bytes gives up what {@code $extra} lists, from the end of
   * the longest list; if even that does not make it small enough, it cannot be sent.
   */
  static byte[] write(CustomEvent event) {
    Map<String, @Nullable Object> extra = event.data().extra();
    byte[] json = bytes(event, extra);
    Optional<String> longest = longestList(extra);
    while (json.length > MAX_BYTES && longest.isPresent()) {
      extra = halved(extra, longest.get());
      json = bytes(event, extra);
      longest = longestList(extra);
    }
    return json;
  }

  /** The events as one bulk request in at most 5,000,000 bytes; empty when they do not fit. */
  static Optional<byte[]> writeAll(List<WrittenEvent> events) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(USUAL_BYTES);
    byte[] separator = BULK_START;
    for (WrittenEvent event : events) {
      byte[] json = event.bytes();
      if (out.size() + json.length > MAX_BULK_BYTES) {
        return Optional.empty();
      }
      out.writeBytes(separator);
      out.writeBytes(json);
      separator = BULK_COMMA;
    }
    out.writeBytes(BULK_END);
    return Optional.of(out.toByteArray());
  }

  private static Optional<String> longestList(Map<String, @Nullable Object> extra) {
    return extra.keySet().stream()
        .filter(key -> length(extra.get(key)) > 0)
        .max(Comparator.comparingInt(key -> length(extra.get(key))));
  }

  private static int length(@Nullable Object json) {
    return json instanceof List<?> list ? list.size() : 0;
  }

  private static Map<String, @Nullable Object> halved(
      Map<String, @Nullable Object> extra, String key) {
    Map<String, @Nullable Object> shrunk = new LinkedHashMap<>(extra);
    if (extra.get(key) instanceof List<?> list) {
      int kept = list.size() / 2;
      long before = extra.get(key + LEFT_OUT) instanceof Long number ? number : 0;
      shrunk.put(key, list.subList(0, kept));
      shrunk.put(key + LEFT_OUT, before + list.size() - kept);
    }
    return shrunk;
  }

  private static byte[] bytes(CustomEvent event, Map<String, @Nullable Object> extra) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(USUAL_BYTES);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("eventName", event.eventName());
      writeCustomer(json, event.customer());
      json.writeObjectFieldStart("data");
      writeFields(json, event.data().properties());
      if (!extra.isEmpty()) {
        json.writeFieldName(EventData.EXTRA);
        writeValue(json, extra);
      }
      json.writeEndObject();
      json.writeStringField("eventTimestamp", event.eventTimestamp().toString());
      if (event.value().isPresent()) {
        json.writeNumberField("value", event.value().get().amount());
        json.writeStringField("valueCurrency", event.value().get().currency());
      }
      json.writeStringField("uniqueId", event.uniqueId().value());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory does not fail", e);
    }
    return out.toByteArray();
  }

  private static void writeCustomer(JsonGenerator json, Customer customer) throws IOException {
    json.writeObjectFieldStart("customer");
    writeText(json, "email", customer.email().map(EmailAddress::value).orElse(null));
    writeText(json, "phoneNumber", customer.phoneNumber().map(PhoneNumber::value).orElse(null));
    writeText(json, "firstName", customer.firstName());
    writeText(json, "lastName", customer.lastName());
    if (customer.location().isPresent()) {
      writeLocation(json, customer.location().get());
    }
    json.writeEndObject();
  }

  private static void writeLocation(JsonGenerator json, Location location) throws IOException {
    json.writeObjectFieldStart("location");
    if (location.street().isPresent()) {
      Location.Street street = location.street().get();
      writeText(json, "street1", street.street1());
      writeText(json, "street2", street.street2());
      writeDegrees(json, "latitude", street.latitude());
      writeDegrees(json, "longitude", street.longitude());
    }
    writeText(json, "city", location.city());
    writeText(json, "state", location.state());
    writeText(json, "stateCode", location.stateCode());
    writeText(json, "postalCode", location.postalCode());
    writeText(json, "country", location.country());
    writeText(json, "countryCode", location.countryCode());
    json.writeEndObject();
  }

  private static void writeText(JsonGenerator json, String key, @Nullable String text)
      throws IOException {
    if (text != null) {
      json.writeStringField(key, text);
    }
  }

  private static void writeDegrees(JsonGenerator json, String key, @Nullable BigDecimal degrees)
      throws IOException {
    if (degrees != null) {
      json.writeNumberField(key, degrees);
    }
  }

  private static void writeFields(JsonGenerator json, Map<?, ?> fields) throws IOException {
    for (Map.Entry<?, ?> field : fields.entrySet()) {
      json.writeFieldName(String.valueOf(field.getKey()));
      writeValue(json, field.getValue());
    }
  }

  private static void writeValue(JsonGenerator json, @Nullable Object value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case String text -> json.writeString(text);
      case BigDecimal number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Boolean flag -> json.writeBoolean(flag);
      case Map<?, ?> map -> {
        json.writeStartObject();
        writeFields(json, map);
        json.writeEndObject();
      }
      case List<?> list -> {
        json.writeStartArray();
        for (Object element : list) {
          writeValue(json, element);
        }
        json.writeEndArray();
      }
      default -> throw new IllegalStateException("An event holds no " + value.getClass());
    }
  }
}
