package dev.redorelay.redo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MistakeTest {

  @Test
  void its_place_is_told_and_not_its_words() {
    String where = Mistake.where(new IllegalStateException("ada@example.com is odd"));
    String place = getClass().getName() + ".its_place_is_told_and_not_its_words(MistakeTest.java";
    assertTrue(where.startsWith("java.lang.IllegalStateException at "), where);
    assertTrue(where.contains(place), where);
    assertTrue(!where.contains("ada"), where);
  }

  @Test
  void a_place_that_is_not_known_is_not_told() {
    Exception placeless = new IllegalStateException("x");
    placeless.setStackTrace(new StackTraceElement[0]);
    assertEquals("java.lang.IllegalStateException at unknown", Mistake.where(placeless));
  }
}
