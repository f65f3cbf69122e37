package dev.redorelay.faults;

import dev.redorelay.fakes.Shop;
import dev.redorelay.fakes.SignedWebhook;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * A shop in which people order, and the platform that tells the relay of each order: it remembers
 * every answer, and sends again what was not answered 2xx.
 */
final class OrderingShop implements AutoCloseable {

  /** In every order; nobody may ever read it in a log. */
  static final String PERSON = "@faults.example.com";

  /** After which Shopify hangs up. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Instant FIRST_ORDER = Instant.parse("2026-11-02T15:06:31Z");
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

  private static final Pattern OUTCOME = Pattern.compile("\\{\"outcome\":\"(\\w+)\"");

  private final Shop shop;
  private final Supplier<URI> relay;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicLong orders = new AtomicLong(1);
  private final Map<Long, Answer> answers = new ConcurrentHashMap<>();
  private final List<Answer> allAnswers = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  /**
   * @param relay where it is at the moment
   */
  OrderingShop(Shop shop, Supplier<URI> relay) {
    this.shop = shop;
    this.relay = relay;
  }

  /**
   * What the platform was told of an order.
   *
   * @param status 0 when there was no answer
   */
  record Answer(int status, String body, Duration took) {
    boolean isTaken() {
      return status / 100 == 2;
    }

    /** As the relay names it; empty when it has not taken the order. */
    String outcome() {
      Matcher outcome = OUTCOME.matcher(body);
      return outcome.lookingAt() ? outcome.group(1) : "";
    }
  }

  String name() {
    return shop.name();
  }

  /** Somebody orders, and the relay is told once. */
  Answer order() {
    return tell(orders.getAndIncrement());
  }

  /** So many order, so many at a time; each is told once. */
  List<Answer> order(int count, int atATime) {
    try (ExecutorService some = Executors.newFixedThreadPool(atATime)) {
      List<Future<Answer>> told = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        told.add(some.submit(() -> order()));
      }
      return told.stream().map(Await::resultOf).toList();
    }
  }

  /** People order at this pace, and each order is told until it is taken, until that is ended. */
  Rush rush(int perSecond) {
    return new Rush(perSecond);
  }

  /** Tells of everything again that was not taken. */
  void tellAgain() {
    List<Future<?>> told = new ArrayList<>();
    for (long order : orders().filter(order -> !isTaken(order)).toArray()) {
      told.add(threads.submit(() -> tell(order)));
    }
    told.forEach(Await::resultOf);
  }

  Answer tell(long order) {
    Answer answer = answerTo(webhook(order).requestTo(relay.get()).timeout(PATIENCE).build());
    allAnswers.add(answer);
    // what was taken once stays taken, whatever a repetition is answered
    answers.merge(order, answer, (before, now) -> before.isTaken() ? before : now);
    return answer;
  }

  private Answer answerTo(HttpRequest request) {
    long start = System.nanoTime();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), since(start));
    } catch (IOException gone) {
      return new Answer(0, gone.toString(), since(start));
    } catch (InterruptedException e) {
      throw new IllegalStateException("a test is not interrupted", e);
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private SignedWebhook webhook(long order) {
    return SignedWebhook.of(
        shop,
        "orders/create",
        """
        {"id":%d,"name":"#%d","email":"somebody-%d%s","currency":"USD",\
        "total_price":"%d.69","processed_at":"%s","line_items":[\
        {"id":1,"title":"Maidenhair Fern","quantity":%d,"price":"9.50"}]}"""
            .formatted(order, order, order, PERSON, order % 100, happenedAt(order), 1 + order % 5));
  }

  private static Instant happenedAt(long order) {
    return FIRST_ORDER.plusSeconds(order % 1_000_000);
  }

  /** Every order's uniqueId, with the time at which it was placed. */
  Map<String, Instant> placed() {
    return orders().boxed().collect(Collectors.toMap(this::uniqueId, OrderingShop::happenedAt));
  }

  /** The uniqueIds of the orders that the relay has taken. */
  List<String> taken() {
    return orders().filter(this::isTaken).mapToObj(this::uniqueId).toList();
  }

  private boolean isTaken(long order) {
    Answer answer = answers.get(order);
    return answer != null && answer.isTaken();
  }

  private LongStream orders() {
    return answers.keySet().stream().mapToLong(Long::longValue);
  }

  String uniqueId(long order) {
    return "shopify:" + shop.name() + ":order:" + order + ":placed";
  }

  /** Every answer there was, repetitions included. */
  List<Answer> answers() {
    return List.copyOf(allAnswers);
  }

  /** Every outcome that there was. */
  Set<String> outcomes() {
    return allAnswers.stream().map(Answer::outcome).collect(Collectors.toSet());
  }

  @Override
  public void close() {
    closed = true;
    threads.shutdownNow();
    http.shutdownNow();
  }

  /** Orders that come in at a steady pace. */
  final class Rush {

    private final Duration pause;
    private final List<Future<?>> told = new ArrayList<>();
    private final Future<?> clock;
    private volatile boolean over;

    private Rush(int perSecond) {
      this.pause = Duration.ofSeconds(1).dividedBy(perSecond);
      this.clock = threads.submit(this::run);
    }

    private void run() {
      for (long next = System.nanoTime(); !over; next += pause.toNanos()) {
        long order = orders.getAndIncrement();
        told.add(threads.submit(() -> tellUntilTaken(order)));
        long wait = next - System.nanoTime();
        if (wait > 0) {
          Await.sleep(Duration.ofNanos(wait));
        }
      }
    }

    private void tellUntilTaken(long order) {
      while (!closed && !tell(order).isTaken()) {
        Await.sleep(BETWEEN_TRIES);
      }
    }

    /** Nobody orders any more, and everything has been taken. */
    void end() {
      over = true;
      Await.resultOf(clock);
      told.forEach(Await::resultOf);
    }
  }
}
