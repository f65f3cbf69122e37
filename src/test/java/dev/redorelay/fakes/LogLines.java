package dev.redorelay.fakes;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** Hears everything that the application logs, at the levels that are on. */
public final class LogLines extends Handler implements AutoCloseable {

  private static final Logger ROOT = Logger.getLogger("");

  private final List<LogRecord> records = new CopyOnWriteArrayList<>();

  private LogLines() {}

  public static LogLines heard() {
    LogLines lines = new LogLines();
    ROOT.addHandler(lines);
    return lines;
  }

  /** The lines of one logger, with their level in front. */
  public List<String> of(String logger) {
    return records.stream()
        .filter(line -> logger.equals(line.getLoggerName()))
        .map(line -> line.getLevel() + " " + text(line))
        .toList();
  }

  /** All there is, in one text. */
  public String everything() {
    return String.join(
        "\n", records.stream().map(line -> text(line) + " " + line.getThrown()).toList());
  }

  private static String text(LogRecord line) {
    return line instanceof ExtLogRecord full ? full.getFormattedMessage() : line.getMessage();
  }

  @Override
  public void publish(LogRecord line) {
    records.add(line);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    ROOT.removeHandler(this);
  }
}
