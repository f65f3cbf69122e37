package dev.redorelay.redo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204, 299})
  void any_2xx_is_accepted(int status) {
    assertEquals(Answer.ACCEPTED, Answer.of(status));
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 300, 301, 302, 307, 308, 408, 425, 500, 502, 503, 504, 599, 600, 0})
  void what_can_heal_is_trouble_and_so_is_a_redirect(int status) {
    assertEquals(Answer.TROUBLE, Answer.of(status));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404})
  void a_wrong_key_or_store_is_a_matter_of_configuration(int status) {
    assertEquals(Answer.CONFIGURATION, Answer.of(status));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 402, 405, 409, 410, 413, 415, 422, 451, 499})
  void any_other_4xx_is_refused(int status) {
    assertEquals(Answer.REFUSED, Answer.of(status));
  }

  @ParameterizedTest
  @ValueSource(ints = 429)
  void too_many_requests_are_limited(int status) {
    assertEquals(Answer.LIMITED, Answer.of(status));
  }
}
