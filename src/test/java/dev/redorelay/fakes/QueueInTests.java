package dev.redorelay.fakes;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** Gives the application under test an embedded queue, with nothing in it. */
public final class QueueInTests implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    try {
      String path = Files.createTempDirectory("queue").resolve("relay.db").toString();
      return Map.of("relay.queue.kind", "embedded", "relay.queue.path", path);
    } catch (IOException e) {
      throw new UncheckedIOException("tests may write temporary files", e);
    }
  }

  @Override
  public void stop() {
    // what is in the folder for temporary files is the machine's to clear away
  }
}
