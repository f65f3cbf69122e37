package dev.redorelay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redorelay.fakes.RedoInTests;
import dev.redorelay.relay.Translator;
import dev.redorelay.store.EventType;
import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** README.md's table of topics says what the translators do. */
@QuarkusTest
@WithTestResource(RedoInTests.class)
class ReadmeTest {

  private static final Pattern ROW =
      Pattern.compile(
          "^\\| `([a-z_]+[/.][a-z_]+)` \\| ([A-Z][A-Za-z ]+)[^|]*\\| ([a-z-]+) \\|",
          Pattern.MULTILINE);

  @Inject @All List<Translator<?>> translators;

  @Test
  void the_table_names_every_topic_with_its_event() throws IOException {
    Set<String> documented =
        ROW.matcher(Files.readString(Path.of("README.md")))
            .results()
            .map(ReadmeTest::row)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> translated =
        translators.stream()
            .flatMap(
                translator ->
                    translator.topics().stream()
                        .map(topic -> topic.name() + " " + sent(translator.eventType())))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(translated, documented);
  }

  private static String row(MatchResult row) {
    return row.group(1) + " " + row.group(2).strip() + ": " + row.group(3);
  }

  private static String sent(EventType type) {
    return type.name() + ": " + (type.enabled() ? "yes" : "opt-in");
  }
}
