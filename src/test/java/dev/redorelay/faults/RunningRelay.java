package dev.redorelay.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A relay as its operator runs it: a process with an environment, a folder, a port and a log. */
final class RunningRelay implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(60);
  private static final Pattern LISTENING = Pattern.compile("Listening on: (http://\\S+)");
  private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

  /** Where setpriv is, a relay dies with the thread that started it: this one lives to the end. */
  private static final ExecutorService STARTER =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("starts-relays").factory());

  private final Process process;
  private final Path log;
  private final Thread atTheEnd;

  private RunningRelay(Process process, Path log) {
    this.process = process;
    this.log = log;
    this.atTheEnd = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(atTheEnd);
  }

  /** Starts one, and does not wait until it takes webhooks. */
  static RunningRelay begin(Path folder, Map<String, String> environment) {
    Path log = folder.resolve("log-" + System.nanoTime());
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(SETPRIV)) {
      command.addAll(List.of(SETPRIV.toString(), "--pdeathsig", "KILL"));
    }
    command.addAll(Packaged.command());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Future<Process> started = STARTER.submit(builder::start);
    return new RunningRelay(Await.resultOf(started), log);
  }

  /** Starts one, and waits until it takes webhooks. */
  static RunningRelay start(Path folder, Map<String, String> environment) {
    RunningRelay relay = begin(folder, environment);
    Await.until("the relay listens", START, () -> relay.listens() || !relay.process.isAlive());
    if (!relay.listens()) {
      throw new AssertionError("the relay did not start:\n" + relay.log());
    }
    return relay;
  }

  private boolean listens() {
    return LISTENING.matcher(log()).find();
  }

  /** Where it takes webhooks. */
  URI address() {
    Matcher listening = LISTENING.matcher(log());
    if (!listening.find()) {
      throw new IllegalStateException("it does not listen yet");
    }
    return URI.create(listening.group(1));
  }

  /** Everything that it has printed. */
  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** SIGTERM, as an operator or a container ends it. */
  void terminate() {
    process.destroy();
  }

  /** SIGKILL, as by the kernel that is out of memory, or a power failure. */
  void kill() {
    process.destroyForcibly();
    exitCode(Duration.ofSeconds(10));
  }

  /** What it ends with, which it has to do within this time. */
  int exitCode(Duration within) {
    try {
      if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError("it still runs after " + within + ":\n" + log());
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    kill();
    Runtime.getRuntime().removeShutdownHook(atTheEnd);
  }
}
