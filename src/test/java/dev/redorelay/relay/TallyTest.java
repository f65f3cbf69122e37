package dev.redorelay.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {

  @Test
  void what_comes_after_so_many_keys_counts_as_another() {
    Tally<String> tally = new Tally<>(2, key -> "other");
    for (String key : "a b c a d b".split(" ", -1)) {
      tally.count(key);
    }
    assertEquals(Map.of("a", 2L, "b", 2L, "other", 2L), tally.counts());
  }
}
