package dev.redorelay.faults;

import dev.redorelay.fakes.FakeRedo;
import dev.redorelay.fakes.Shop;
import dev.redorelay.fakes.Stalls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A shop, a Redo and relays between them, and what must be true of them when all is over. */
final class Scene implements AutoCloseable {

  /** Within which what has waited has to have arrived. */
  static final Duration RECOVERY = Duration.ofSeconds(30);

  private static final int LATELY = 40;

  /** Where a scene needs no more than one shop. */
  private static final String ONLY = "shop";

  private final Path folder;
  private final FakeRedo redo = FakeRedo.start();
  private final Stalls stalls = new Stalls();
  private final Map<String, String> environment = new HashMap<>();
  private final Map<String, OrderingShop> shops = new LinkedHashMap<>();
  private final List<RunningRelay> relays = new CopyOnWriteArrayList<>();
  private Books books;
  private volatile @Nullable RunningRelay relay;

  private Scene(Path folder, List<String> names) throws IOException {
    this.folder = folder;
    this.books = new Books("jdbc:sqlite:" + queueFile());
    environment.put("HOME", folder.toString());
    environment.put("SMALLRYE_CONFIG_LOCATIONS", folder.resolve("shops.properties").toString());
    environment.put("RELAY_REDO_URL", redo.url());
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", "0");
    environment.put("RELAY_QUEUE_PATH", queueFile().toString());
    // shorter than usual, so that trouble is known to be trouble sooner
    environment.put("RELAY_DEADLINE", "1s");
    environment.put("RELAY_REDO_ATTEMPT_TIMEOUT", "300ms");
    configure(names);
  }

  private void configure(List<String> names) throws IOException {
    Properties settings = new Properties();
    for (String name : names) {
      Shop shop = new Shop(name, Map.of());
      settings.putAll(shop.configuration());
      shops.put(name, new OrderingShop(shop, this::address));
    }
    try (Writer file = Files.newBufferedWriter(folder.resolve("shops.properties"))) {
      settings.store(file, null);
    }
  }

  /** Set, with one shop or with these, but nothing runs yet. */
  static Scene set(String... names) {
    try {
      List<String> shops = names.length == 0 ? List.of(ONLY) : List.of(names);
      return new Scene(Files.createTempDirectory("redo-relay-faults"), shops);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Scene with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** With its queue in this database. */
  Scene with(Books otherBooks) {
    books = otherBooks;
    return this;
  }

  /** Starts a relay, which the platform tells from now on, and waits until it takes webhooks. */
  RunningRelay startRelay() {
    RunningRelay started = RunningRelay.start(folder, environment);
    relays.add(started);
    relay = started;
    return started;
  }

  /** Starts one that may not come up. */
  RunningRelay beginRelay() {
    RunningRelay begun = RunningRelay.begin(folder, environment);
    relays.add(begun);
    return begun;
  }

  /** The platform tells this one from now on. */
  void tell(RunningRelay other) {
    relay = other;
  }

  private URI address() {
    return relay().address();
  }

  RunningRelay relay() {
    return Objects.requireNonNull(relay, "no relay was started");
  }

  List<RunningRelay> runningRelays() {
    return relays.stream().filter(RunningRelay::isAlive).toList();
  }

  FakeRedo redo() {
    return redo;
  }

  FakeRedo.StoreScript script(String shop) {
    return redo.store(shop);
  }

  FakeRedo.StoreScript script() {
    return script(ONLY);
  }

  OrderingShop shop(String name) {
    return Objects.requireNonNull(shops.get(name), name);
  }

  OrderingShop shop() {
    return shop(ONLY);
  }

  Collection<OrderingShop> shops() {
    return shops.values();
  }

  Books books() {
    return books;
  }

  Path folder() {
    return folder;
  }

  Path queueFile() {
    return folder.resolve("relay.db");
  }

  Stalls stalls() {
    return stalls;
  }

  String logs() {
    StringBuilder logs = new StringBuilder();
    relays.forEach(each -> logs.append(each.log()));
    return logs.toString();
  }

  /** What was logged of a shop's webhooks that ended so. */
  String logsOf(String shop, String outcome) {
    return logs()
        .lines()
        .filter(line -> line.contains("store=" + shop + " ") && line.contains("outcome=" + outcome))
        .collect(Collectors.joining("\n"));
  }

  /** The end of the logs, without what was logged of each webhook. */
  String lately() {
    List<String> lines =
        logs().lines().filter(line -> !line.contains("[dev.redorelay.webhook]")).toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LATELY), lines.size()));
  }

  @Override
  public void close() {
    shops.values().forEach(OrderingShop::close);
    relays.forEach(RunningRelay::close);
    stalls.close();
    Folders.delete(folder);
    redo.close();
  }
}
