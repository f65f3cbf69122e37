package dev.redorelay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redorelay.fakes.FakeRedo;
import dev.redorelay.fakes.ReceivedRequest;
import dev.redorelay.fakes.Shop;
import dev.redorelay.fakes.SignedWebhook;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Golden pairs: a webhook's body beside what becomes of it, {@code
 * golden/<platform>/<topic>/<case>} {@code .webhook.json} and {@code .event.json} (several events:
 * {@code .events.json}; no event: {@code .ignored.txt} or {@code .malformed.txt}, with the reason).
 * They go in through the front door, and what counts is what Redo received. Whatever runs the relay
 * can replay them.
 *
 * <p>The shop takes facts of any age: what is too old is tested elsewhere. The pairs in {@code
 * golden-opt-in} are of a shop that has switched on every event there is.
 *
 * <p>{@code -Dgolden.update} rewrites the expectations, and then fails the run: read them.
 */
abstract class GoldenPairs {

  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final Map<String, Shop> SHOPS =
      Map.of("golden", Shop.GOLDEN, "golden-opt-in", Shop.EAGER);
  private static final String WEBHOOK = ".webhook.json";
  private static final Set<String> EXPECTATIONS =
      Set.of(".event.json", ".events.json", ".ignored.txt", ".malformed.txt");
  private static final boolean UPDATE = System.getProperty("golden.update") != null;

  /** Stands for the time of receipt, which is another at each run. */
  private static final String RECEIPT = "<time of receipt>";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** Filled by {@link dev.redorelay.fakes.RedoInTests}. */
  FakeRedo redo;

  @TestFactory
  Stream<DynamicTest> a_webhook_becomes_its_events() {
    List<Path> webhooks = files().filter(file -> file.toString().endsWith(WEBHOOK)).toList();
    assertFalse(webhooks.isEmpty(), "no golden pairs under " + RESOURCES);
    return webhooks.stream()
        .map(webhook -> DynamicTest.dynamicTest(name(webhook), () -> replay(webhook)));
  }

  @Test
  void no_file_stands_alone() {
    Map<String, Set<String>> kinds = new TreeMap<>();
    files()
        .forEach(
            file ->
                kinds
                    .computeIfAbsent(caseOf(file).toString(), key -> new TreeSet<>())
                    .add(file.toString().substring(caseOf(file).toString().length())));
    kinds.forEach(
        (golden, found) -> {
          Set<String> expectations = new TreeSet<>(found);
          boolean webhook = expectations.remove(WEBHOOK);
          assertEquals(
              "a webhook and one expectation",
              webhook && expectations.size() == 1 && EXPECTATIONS.containsAll(expectations)
                  ? "a webhook and one expectation"
                  : found.toString(),
              golden);
        });
  }

  private void replay(Path webhook) throws IOException {
    Path folder = RESOURCES.relativize(webhook.getParent());
    Shop shop = Objects.requireNonNull(SHOPS.get(folder.getName(0).toString()));
    String topic = folder.subpath(2, folder.getNameCount()).toString().replace('\\', '/');
    FakeRedo.StoreScript script = redo.store(shop.name());
    int before = script.count();
    Instant start = Instant.now();
    Response response =
        SignedWebhook.from(folder.getName(1).toString(), shop, topic, Files.readAllBytes(webhook))
            .send();
    List<ReceivedRequest> sent = script.requests().subList(before, script.count());
    Result actual = result(response, sent, start);
    Path expectation = Path.of(caseOf(webhook) + actual.suffix());
    if (UPDATE) {
      update(webhook, expectation, actual);
    }
    assertEquals(
        Files.exists(expectation) ? Files.readString(expectation) : "another outcome",
        actual.text(),
        webhook.toString());
  }

  private static void update(Path webhook, Path expectation, Result actual) throws IOException {
    for (String suffix : EXPECTATIONS) {
      Files.deleteIfExists(Path.of(caseOf(webhook) + suffix));
    }
    Files.writeString(expectation, actual.text());
    fail("rewritten, now read it: " + expectation);
  }

  private record Result(String suffix, String text) {}

  private static Result result(Response response, List<ReceivedRequest> sent, Instant start)
      throws IOException {
    if (response.statusCode() == 422) {
      return new Result(".malformed.txt", response.path("detail") + "\n");
    }
    assertEquals(200, response.statusCode(), response.asString());
    if ("ignored".equals(response.path("outcome"))) {
      assertEquals(List.of(), sent);
      return new Result(".ignored.txt", response.path("reason") + "\n");
    }
    assertEquals("accepted", response.path("outcome"));
    ArrayNode events = JsonNodeFactory.instance.arrayNode();
    for (ReceivedRequest request : sent) {
      for (JsonNode event : FakeRedo.eventsIn(request, JSON)) {
        events.add(withoutReceipt(event, start));
      }
    }
    assertEquals(
        response.path("events.uniqueId"),
        events.valueStream().map(event -> event.path("uniqueId").asText()).toList());
    JsonNode shown = events.size() == 1 ? events.get(0) : events;
    return new Result(
        events.size() == 1 ? ".event.json" : ".events.json", JSON.writeValueAsString(shown) + "\n");
  }

  private static JsonNode withoutReceipt(JsonNode event, Instant start) {
    for (String field : List.of("/eventTimestamp", "/data/Order Placed At")) {
      JsonNode time = event.at(field);
      if (time.isTextual() && isBetween(start, Instant.parse(time.asText()), Instant.now())) {
        String name = field.substring(field.lastIndexOf('/') + 1);
        JsonNode parent = event.at(field.substring(0, field.lastIndexOf('/')));
        ((ObjectNode) parent).put(name, RECEIPT);
      }
    }
    return event;
  }

  private static boolean isBetween(Instant start, Instant time, Instant end) {
    return !time.isBefore(start.minusSeconds(1)) && !time.isAfter(end.plusSeconds(1));
  }

  private static Stream<Path> files() {
    return SHOPS.keySet().stream().map(RESOURCES::resolve).flatMap(GoldenPairs::files).sorted();
  }

  private static Stream<Path> files(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new IllegalStateException("golden pairs are read from the project's folder", e);
    }
  }

  private static Path caseOf(Path file) {
    String name = file.getFileName().toString();
    return file.resolveSibling(name.substring(0, name.indexOf('.')));
  }

  private static String name(Path webhook) {
    return RESOURCES.relativize(caseOf(webhook)).toString();
  }
}
