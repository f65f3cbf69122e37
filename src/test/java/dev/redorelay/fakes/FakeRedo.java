package dev.redorelay.fakes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Redo's Events API as tests meet it: a real HTTP/1.1 server on 127.0.0.1 that answers each store
 * as its script says, and 202 where the script says nothing. It judges every event before it
 * answers 2xx: an unlawful one gets 599, and {@link #assertLawful} and {@link #close} fail.
 */
public final class FakeRedo implements AutoCloseable {
  private static final Pattern EVENTS =
      Pattern.compile("POST /v2\\.2/stores/([^/?]+)/events(?:/bulk)?");
  private static final ObjectMapper JSON = new ObjectMapper();

  private volatile FakeRedoListener listener = new FakeRedoListener(this);
  private final Map<String, StoreScript> stores = new ConcurrentHashMap<>();
  private final List<String> violations = new CopyOnWriteArrayList<>();

  private FakeRedo() {}

  public static FakeRedo start() {
    var redo = new FakeRedo();
    redo.listener.start();
    return redo;
  }

  /** The base that {@code relay.redo.url} wants, without a slash at the end. */
  public String url() {
    return "http://127.0.0.1:" + listener.port() + "/v2.2";
  }

  /** The script and the memory of this Redo store; the same object for the same id. */
  public StoreScript store(String storeId) {
    return stores.computeIfAbsent(storeId, id -> new StoreScript());
  }

  /** Nobody listens at Redo's port, and whoever is connected is cut off. */
  public void goAway() {
    listener.close();
  }

  /** Listens at the same port again. */
  public void comeBack() {
    listener = listener.again();
    listener.start();
  }

  /** Closes every connection that waits for its next request, as a server does after a while. */
  public void closeIdleConnections() {
    listener.closeIdleConnections();
  }

  /** Fails with every violation since the start, whichever test caused it. */
  public void assertLawful() {
    if (!violations.isEmpty()) {
      throw new AssertionError("Redo received what it must not:\n" + String.join("\n", violations));
    }
  }

  /** Stops the server, hanging requests included, and then fails like {@link #assertLawful}. */
  @Override
  public void close() {
    listener.close();
    assertLawful();
  }

  /** The script of the store that a request names; anywhere else Redo has nothing but 404. */
  StoreScript scriptFor(ReceivedRequest request) {
    Matcher events = EVENTS.matcher(request.method() + " " + request.path());
    if (events.matches()) {
      return store(events.group(1));
    }
    remember(request.method() + " " + request.path() + ": Redo has no such endpoint");
    var nowhere = new StoreScript();
    nowhere.alwaysAnswers(FakeAnswer.status(404));
    return nowhere;
  }

  /** The scripted answer, unless that would accept an unlawful request. */
  FakeAnswer judged(FakeAnswer scripted, ReceivedRequest request, byte[] body) {
    List<String> broken = scripted.accepts() ? RequestJudge.violations(request, body) : List.of();
    if (broken.isEmpty()) {
      return scripted;
    }
    String outcry = request.path() + ": " + String.join("; ", broken);
    remember(outcry);
    return FakeAnswer.status(599).body("text/plain", outcry);
  }

  /** The event that a request brings, or all of a bulk request's. */
  public static List<JsonNode> eventsIn(ReceivedRequest request, ObjectMapper json) {
    try {
      JsonNode body = json.readTree(request.body());
      return request.path().endsWith("/bulk")
          ? body.path("events").valueStream().toList()
          : List.of(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError("an event that was judged lawful is not JSON", e);
    }
  }

  void remember(String violation) {
    violations.add(violation);
  }

  /** What one Redo store will answer, and what it has received. */
  public static final class StoreScript {
    private static final long SECOND = 1_000_000_000L;

    private final Queue<FakeAnswer> next = new ArrayDeque<>();
    private Function<ReceivedRequest, FakeAnswer> afterwards = always(FakeAnswer.status(202));
    private final List<ReceivedRequest> requests = new CopyOnWriteArrayList<>();
    private final List<ReceivedRequest> accepted = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> timesAccepted = new ConcurrentHashMap<>();

    /** From now on: these in order, then 202 for ever. Without arguments: healthy again. */
    public synchronized void answers(FakeAnswer... answers) {
      next.clear();
      next.addAll(List.of(answers));
      afterwards = always(FakeAnswer.status(202));
    }

    /** From now on: this for ever. */
    public synchronized void alwaysAnswers(FakeAnswer answer) {
      answersBy(always(answer));
    }

    /**
     * From now on: as this says, for ever.
     *
     * @param judgement sees the body, except where it answers {@link
     *     FakeAnswer#resetBeforeReading}: it is asked before and after the body is read
     */
    public synchronized void answersBy(Function<ReceivedRequest, FakeAnswer> judgement) {
      next.clear();
      afterwards = judgement;
    }

    private static Function<ReceivedRequest, FakeAnswer> always(FakeAnswer answer) {
      return request -> answer;
    }

    /** Every attempt, whatever became of it, in the order in which they were read. */
    public List<ReceivedRequest> requests() {
      return List.copyOf(requests);
    }

    public int count() {
      return requests.size();
    }

    /**
     * The events that were answered 2xx, even if the client no longer waited; with their
     * repetitions, which Redo would drop.
     */
    public List<JsonNode> events() {
      return accepted.stream().flatMap(request -> eventsIn(request, JSON).stream()).toList();
    }

    /** How often each uniqueId was accepted: Redo keeps the first and drops the others. */
    public Map<String, Integer> timesAccepted() {
      return Map.copyOf(timesAccepted);
    }

    /** The uniqueId of each of {@link #events}, in the same order. */
    public List<String> uniqueIds() {
      return events().stream().map(event -> event.path("uniqueId").asText()).toList();
    }

    /** The most requests that arrived within any one second, wherever that second starts. */
    public int maxInAnySecond() {
      long[] times = requests.stream().mapToLong(ReceivedRequest::arrivedAt).sorted().toArray();
      int most = 0;
      for (int first = 0, last = 0; last < times.length; last++) {
        while (times[last] - times[first] >= SECOND) {
          first++;
        }
        most = Math.max(most, last - first + 1);
      }
      return most;
    }

    synchronized Function<ReceivedRequest, FakeAnswer> nextAnswer() {
      return next.isEmpty() ? afterwards : always(next.remove());
    }

    void received(ReceivedRequest request) {
      requests.add(request);
    }

    void accepted(ReceivedRequest request) {
      accepted.add(request);
      for (JsonNode event : eventsIn(request, JSON)) {
        timesAccepted.merge(event.path("uniqueId").asText(), 1, Integer::sum);
      }
    }
  }
}
