package dev.redorelay.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;

/** What a relay says of itself at {@code /q/metrics}. */
final class Metrics {

  private static final List<String> FATES =
      List.of("accepted", "queued", "dead", "ignored", "returned");

  private final List<String> lines;
  private final String store;

  private Metrics(List<String> lines, String store) {
    this.lines = lines;
    this.store = store;
  }

  static Metrics of(RunningRelay relay, String store) {
    URI address = relay.address().resolve("/q/metrics");
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
      return new Metrics(answer.body().lines().toList(), store);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Since the relay started. */
  long made() {
    return value("redo_relay_events_total", "fate=\"made\"");
  }

  /** Since the relay started: what became of them. */
  long ended() {
    return FATES.stream()
        .mapToLong(fate -> value("redo_relay_events_total", "fate=\"" + fate + '"'))
        .sum();
  }

  /** Since the queue was made. */
  long came() {
    return moved("stored", "replayed");
  }

  /** Since the queue was made, and what is in it. */
  long leftOrWaits() {
    return moved("drained", "died", "erased")
        + value("redo_relay_queue_letters", "state=\"waiting\"");
  }

  private long moved(String... movements) {
    return Arrays.stream(movements)
        .mapToLong(
            movement -> value("redo_relay_queue_movements_total", "movement=\"" + movement + '"'))
        .sum();
  }

  private long value(String name, String label) {
    return lines.stream()
        .filter(line -> line.startsWith(name + "{"))
        .filter(line -> line.contains(label) && line.contains("store=\"" + store + '"'))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " " + label + " in " + lines));
  }
}
