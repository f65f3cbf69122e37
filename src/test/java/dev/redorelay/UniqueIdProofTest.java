package dev.redorelay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.redorelay.fakes.GoldenSample;
import dev.redorelay.fakes.JsonEdit;
import dev.redorelay.fakes.RawWebhook;
import dev.redorelay.fakes.WithoutJourneys;
import dev.redorelay.relay.LoneRelay;
import dev.redorelay.relay.Outcome;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A uniqueId names a fact: the same fact has the same one however it is told, and no two facts
 * share one. Tried on every golden sample of every platform, so that a new topic is proved with its
 * sample.
 */
@ExtendWith(WithoutJourneys.class)
class UniqueIdProofTest {

  private static final LoneRelay RELAY = LoneRelay.unjudged("default");
  private static final LoneRelay OTHER_STORE = LoneRelay.unjudged("berlin");

  /** Facts that one thing can state again and again: when it does is a part of their ids. */
  private static final Set<String> REPEATABLE =
      Set.of(
          "Order Partially Fulfilled",
          "Order Updated",
          "Checkout Updated",
          "Account Activated",
          "Payment Failed");

  private static final List<String> IDS = List.of("id", "token");
  private static final List<String> UPDATES = List.of("updated_at", "date_modified_gmt");
  private static final Instant LATER = Instant.parse("2026-11-19T08:07:06Z");

  static Stream<GoldenSample> samples() {
    return GoldenSample.all().stream().filter(sample -> !told(sample).isEmpty());
  }

  @Test
  void every_platform_has_samples() {
    assertEquals(
        LoneRelay.platforms().stream().map(platform -> platform.name()).collect(Collectors.toSet()),
        samples().map(GoldenSample::platform).collect(Collectors.toSet()));
  }

  /** A redelivery, a second subscription, a replay: another delivery, sooner or later. */
  @ParameterizedTest
  @MethodSource("samples")
  void no_id_depends_on_the_delivery(GoldenSample sample) {
    for (int hours : new int[] {1, 100, -1_000_000}) {
      RawWebhook again = webhook(sample, sample.body()).redelivered(Duration.ofHours(hours));
      assertEquals(told(sample), told(RELAY, again), "delivered after " + hours + " h");
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_fact_has_one_id_whichever_topic_tells_it(GoldenSample sample) {
    Map<String, Set<String>> known = told(sample);
    for (String topic : LoneRelay.topics(sample.platform())) {
      Map<String, Set<String>> told =
          told(
              RELAY,
              RawWebhook.signed(LoneRelay.platform(sample.platform()), topic, sample.body()));
      told.keySet().retainAll(known.keySet());
      told.forEach((fact, ids) -> assertEquals(known.get(fact), ids, fact + " by " + topic));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_later_state_repeats_its_facts(GoldenSample sample) {
    byte[] later = sample.body();
    for (String field : UPDATES) {
      later = JsonEdit.each(later, field, old -> new TextNode(LATER.toString()));
    }
    Map<String, Set<String>> told = told(RELAY, webhook(sample, later));
    assertEquals(told(sample).keySet(), told.keySet());
    told(sample)
        .forEach(
            (fact, ids) -> {
              if (!REPEATABLE.contains(fact)) {
                assertEquals(ids, told.get(fact), fact);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_id_begins_with_its_platform_and_its_store(GoldenSample sample) {
    RawWebhook webhook = webhook(sample, sample.body());
    all(told(RELAY, webhook))
        .forEach(id -> assertTrue(id.startsWith(sample.platform() + ":default:"), id));
    all(told(OTHER_STORE, webhook))
        .forEach(id -> assertTrue(id.startsWith(sample.platform() + ":berlin:"), id));
  }

  /** Everything has the id 7 here, and still each kind of fact has ids of its own. */
  @Test
  void two_kinds_of_facts_never_share_an_id() {
    Map<String, String> kinds = new HashMap<>();
    samples()
        .forEach(
            sample ->
                told(RELAY, webhook(sample, withIds(sample, old -> new TextNode("7"))))
                    .forEach(
                        (kind, ids) ->
                            ids.forEach(id -> assertEquals(kind, first(kinds, id, kind), id))));
    assertTrue(kinds.size() >= samples().map(GoldenSample::topic).distinct().count());
  }

  private static String first(Map<String, String> kinds, String id, String kind) {
    String other = kinds.putIfAbsent(id, kind);
    return other == null ? kind : other;
  }

  /** Numbers beyond 2^53, texts of any characters: what they are is what tells them apart. */
  @Test
  void other_ids_make_other_facts_and_all_are_lawful() {
    Random random = new Random(820982911946154508L);
    Map<String, String> facts = new HashMap<>();
    List<GoldenSample> samples =
        samples().filter(sample -> sample.name().equals("sample")).toList();
    for (int round = 0; round < 90; round++) {
      JsonNode id = anyId(random);
      for (GoldenSample sample : samples) {
        Map<String, Set<String>> told = told(RELAY, webhook(sample, withIds(sample, old -> id)));
        assertFalse(told.isEmpty(), sample + " with the id " + id);
        told.forEach(
            (kind, uniqueIds) ->
                uniqueIds.forEach(
                    uniqueId -> {
                      assertTrue(uniqueId.matches("[A-Za-z0-9:_.-]{1,255}"), uniqueId);
                      assertEquals(
                          kind + id.asText(), first(facts, uniqueId, kind + id.asText()), uniqueId);
                    }));
      }
    }
    assertTrue(facts.size() > 40 * samples.size(), "hardly any facts: " + facts.size());
  }

  /** Numbers are near each other, and texts are often of the same few characters. */
  private static JsonNode anyId(Random random) {
    if (random.nextBoolean()) {
      BigInteger near = BigInteger.TWO.pow(53 + random.nextInt(12));
      return BigIntegerNode.valueOf(near.add(BigInteger.valueOf(random.nextInt(3))));
    }
    String alphabet = "a:b/1_.-é\ud83d \u0000\"";
    int length = 1 + random.nextInt(random.nextInt(10) == 0 ? 400 : 4);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return new TextNode(text.toString().isBlank() ? "blank" : text.toString());
  }

  private static byte[] withIds(GoldenSample sample, UnaryOperator<JsonNode> change) {
    byte[] body = sample.body();
    for (String field : IDS) {
      body = JsonEdit.each(body, field, change);
    }
    return body;
  }

  private static RawWebhook webhook(GoldenSample sample, byte[] body) {
    return RawWebhook.signed(LoneRelay.platform(sample.platform()), sample.topic(), body);
  }

  private static Map<String, Set<String>> told(GoldenSample sample) {
    return told(RELAY, webhook(sample, sample.body()));
  }

  /** The ids of what a webhook tells, by the names of the events. */
  private static Map<String, Set<String>> told(LoneRelay relay, RawWebhook webhook) {
    Map<String, Set<String>> told = new TreeMap<>();
    if (relay.take(webhook) instanceof Outcome.Accepted(List<Outcome.Event> events)) {
      events.forEach(
          event ->
              told.computeIfAbsent(event.eventName(), name -> new TreeSet<>())
                  .add(event.uniqueId()));
    }
    return told;
  }

  private static Stream<String> all(Map<String, Set<String>> told) {
    return told.values().stream().flatMap(Set::stream);
  }
}
