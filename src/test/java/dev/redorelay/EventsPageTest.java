package dev.redorelay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/events.md} tells marketers of exactly the properties that the golden events have. */
class EventsPageTest {

  private static final Path PAGE = Path.of("docs/events.md");
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final Pattern ROW =
      Pattern.compile("\\| ([^|]+) \\| (text|number|date|true) \\| ([^|]+) \\| ([^|]+) \\|");

  /** The line that says whose properties the table below has. */
  private static final String EVENTS = "Events: ";

  /** A date reads like one, as Redo takes it; a golden event leaves out the time of its receipt. */
  private static final Pattern DATE =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z|<time of receipt>");

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  @Test
  void it_names_every_event_once() throws IOException {
    List<String> documented =
        page().stream().flatMap(section -> section.events().stream()).toList();
    assertEquals(
        String.join("\n", new TreeSet<>(eventNames())),
        String.join("\n", documented.stream().sorted().toList()));
  }

  @Test
  void it_names_every_property_and_no_other() throws IOException {
    for (Section section : page()) {
      assertEquals(
          String.join("\n", seen(section.events()).keySet()),
          String.join("\n", section.examples().keySet()),
          section.events().toString());
    }
  }

  @Test
  void its_examples_are_what_the_golden_webhooks_become() throws IOException {
    for (Section section : page()) {
      Map<String, Set<String>> seen = seen(section.events());
      section
          .examples()
          .forEach(
              (property, example) ->
                  assertTrue(
                      seen.getOrDefault(property, Set.of()).contains(example),
                      property + " is never " + example));
    }
  }

  /**
   * A table of properties.
   *
   * @param events whose properties they are
   * @param examples "Property (type)" to an example
   */
  private record Section(List<String> events, Map<String, String> examples) {}

  private static List<Section> page() throws IOException {
    List<Section> sections = new ArrayList<>();
    for (String line : Files.readAllLines(PAGE)) {
      Matcher row = ROW.matcher(line);
      if (line.startsWith(EVENTS)) {
        List<String> events = List.of(line.substring(EVENTS.length()).split(", "));
        sections.add(new Section(events, new TreeMap<>()));
      } else if (row.matches()) {
        String property = row.group(1) + " (" + row.group(2) + ")";
        sections.getLast().examples().put(property, row.group(3));
      }
    }
    return sections;
  }

  private static Set<String> eventNames() throws IOException {
    Set<String> names = new TreeSet<>();
    goldenEvents().forEach(event -> names.add(event.path("eventName").asText()));
    return names;
  }

  /** "Property (type)" to every value that it has in a golden event of these. */
  private static Map<String, Set<String>> seen(List<String> events) throws IOException {
    Map<String, Set<String>> seen = new TreeMap<>();
    for (JsonNode event : goldenEvents()) {
      if (events.contains(event.path("eventName").asText())) {
        event.path("data").properties().stream()
            .filter(property -> !property.getKey().equals("$extra"))
            .forEach(
                property ->
                    seen.computeIfAbsent(
                            property.getKey() + " (" + type(property.getValue()) + ")",
                            key -> new TreeSet<>())
                        .add(property.getValue().asText()));
      }
    }
    return seen;
  }

  private static String type(JsonNode value) {
    if (value.isTextual()) {
      return DATE.matcher(value.asText()).matches() ? "date" : "text";
    }
    return value.isNumber() ? "number" : value.asText();
  }

  private static Set<JsonNode> goldenEvents() throws IOException {
    Set<JsonNode> events = new LinkedHashSet<>();
    for (String root : List.of("golden", "golden-opt-in")) {
      try (Stream<Path> files = Files.walk(RESOURCES.resolve(root))) {
        files
            .filter(file -> file.toString().matches(".*\\.events?\\.json"))
            .map(EventsPageTest::read)
            .forEach(json -> (json.isArray() ? json : List.of(json)).forEach(events::add));
      }
    }
    return events;
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
