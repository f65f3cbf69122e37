package dev.redorelay.inbound;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

/** Writes answers. A string costs REST much less to send than an object that it has to look at. */
final class Json {

  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder().recyclerPool(JsonRecyclerPools.newConcurrentDequePool()).build());

  /** Made with the class, so that a native executable has them ready. */
  private static final ObjectWriter REPLY = JSON.writerFor(Reply.class);

  private static final ObjectWriter PROBLEM = JSON.writerFor(Problem.class);

  private Json() {}

  static String text(Reply reply) {
    return text(REPLY, reply);
  }

  static String text(Problem problem) {
    return text(PROBLEM, problem);
  }

  private static String text(ObjectWriter writer, Record answer) {
    try {
      return writer.writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An answer is a record of strings", e);
    }
  }
}
