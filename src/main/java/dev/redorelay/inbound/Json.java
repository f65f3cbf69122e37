package dev.redorelay.inbound;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes answers. A string costs REST much less to send than an object that it has to look at. */
final class Json {

  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder().recyclerPool(JsonRecyclerPools.newConcurrentDequePool()).build());

  private Json() {}

  static String text(Record answer) {
    try {
      return JSON.writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An answer is a record of strings", e);
    }
  }
}
