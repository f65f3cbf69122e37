package dev.redorelay.queue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

class SqliteQueueTest extends QueueContract {

  @TempDir Path folder;

  @Override
  Database empty() {
    return new SqliteDatabase(folder.resolve("made/at/start/relay.db"));
  }

  @Override
  void reopen() {
    open.close();
    open = new OpenQueue(Optional.of(empty()), clock);
  }
}
