package dev.redorelay.store;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Everything that is logged, at every level, until it is closed; nothing goes anywhere else. */
final class CapturedLog extends Handler implements AutoCloseable {

  private final Logger root = Logger.getLogger("");
  private final Level levelBefore = root.getLevel();
  private final List<Handler> handlersBefore = List.of(root.getHandlers());
  private final PatternFormatter messageAndTrace = new PatternFormatter("%s%e");
  private final List<LogRecord> records = new ArrayList<>();

  CapturedLog() {
    setLevel(Level.ALL);
    root.setLevel(Level.ALL);
    handlersBefore.forEach(root::removeHandler);
    root.addHandler(this);
  }

  @Override
  public void publish(LogRecord record) {
    records.add(record);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    root.removeHandler(this);
    handlersBefore.forEach(root::addHandler);
    root.setLevel(levelBefore);
  }

  List<String> all() {
    return records.stream().map(messageAndTrace::format).toList();
  }

  List<String> of(String logger) {
    return records.stream()
        .filter(record -> logger.equals(record.getLoggerName()))
        .map(messageAndTrace::format)
        .toList();
  }
}
