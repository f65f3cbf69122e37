package dev.redorelay.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.redorelay.fakes.GoldenSample;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A golden sample with awkward values in some of its places. Bytes choose: whatever they are. */
final class Damage {

  private static final List<GoldenSample> SAMPLES = GoldenSample.all();
  private static final List<String> VALUES = Awkward.values();
  private static final JsonMapper JSON = new JsonMapper();

  private final ByteBuffer choices;
  private final GoldenSample sample;

  Damage(byte[] choices) {
    this.choices = ByteBuffer.wrap(choices);
    this.sample = SAMPLES.get(Math.floorMod(next(), SAMPLES.size()));
  }

  GoldenSample sample() {
    return sample;
  }

  byte[] body() {
    try {
      JsonNode tree = JSON.readTree(sample.body());
      List<Runnable> places = new ArrayList<>();
      collect(tree, places);
      while (choices.hasRemaining() && !places.isEmpty()) {
        places.get(Math.floorMod(next() << 8 | next() & 0xff, places.size())).run();
      }
      return JSON.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException notJson) {
      return sample.body();
    } catch (IOException e) {
      throw new AssertionError("reading from memory failed", e);
    }
  }

  private void collect(JsonNode node, List<Runnable> places) {
    switch (node) {
      case ObjectNode object ->
          object
              .properties()
              .forEach(
                  field -> {
                    places.add(() -> object.putRawValue(field.getKey(), awkward()));
                    collect(field.getValue(), places);
                  });
      case ArrayNode array -> {
        for (int i = 0; i < array.size(); i++) {
          int at = i;
          places.add(() -> array.setRawValue(at, awkward()));
          collect(array.get(i), places);
        }
      }
      default -> {
        // nothing stands in it
      }
    }
  }

  private RawValue awkward() {
    return new RawValue(VALUES.get(Math.floorMod(next(), VALUES.size())));
  }

  private int next() {
    return choices.hasRemaining() ? choices.get() : 0;
  }
}
