package dev.redorelay.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class TopicTest {

  @Test
  void a_topic_that_could_forge_a_log_line_is_not_logged() {
    assertEquals("orders/create", new Topic("orders/create").loggable());
    assertEquals("unprintable", new Topic("a b=c").loggable());
    assertEquals("unprintable", new Topic("x".repeat(101)).loggable());
    assertFalse(new Topic("orders/create\noutcome=accepted").toString().contains("\n"));
  }
}
