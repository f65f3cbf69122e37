package dev.redorelay.fuzz;

import dev.redorelay.fakes.GoldenSample;
import dev.redorelay.fakes.RawWebhook;
import dev.redorelay.relay.LoneRelay;
import dev.redorelay.webhook.Platform;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Where the fuzzer starts from: the golden samples as they are, and what is awkward. An input is
 * text that can be read and written by hand: a line with the topic and then the body, or a line for
 * each header.
 */
final class Seeds {

  private static final List<String> AWKWARD_HEADERS =
      List.of("", " ", "\0", "ünïcode", "a,b", "x".repeat(5_000), "=\"\\", "1e999999", "%s%n");

  private static final Map<Platform, RawWebhook> SAMPLES = new ConcurrentHashMap<>();

  private Seeds() {}

  /** A topic's name in a line, and the body. */
  record Input(String topic, String body) {

    static Input of(byte[] raw) {
      String text = new String(raw, StandardCharsets.ISO_8859_1);
      int end = text.indexOf('\n');
      return end < 0
          ? new Input("", text)
          : new Input(text.substring(0, end), text.substring(end + 1));
    }

    byte[] bytes() {
      return body.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  /** Every golden sample of a platform, and every awkward body as each topic. */
  static Stream<byte[]> bodies(String platform) {
    Stream<byte[]> golden =
        GoldenSample.of(platform).stream()
            .filter(sample -> sample.body().length > 0)
            .map(sample -> input(sample.topic(), sample.body()));
    Stream<byte[]> awkward =
        LoneRelay.topics(platform).stream()
            .flatMap(topic -> Awkward.bodies().map(body -> input(topic, body)));
    return Stream.concat(golden, awkward);
  }

  private static byte[] input(String topic, byte[] body) {
    ByteArrayOutputStream input = new ByteArrayOutputStream();
    input.writeBytes((topic + "\n").getBytes(StandardCharsets.ISO_8859_1));
    input.writeBytes(body);
    return input.toByteArray();
  }

  /** Some hundreds of ways to damage samples, the same ones each time. */
  static Stream<byte[]> choices() {
    Random random = new Random(6712345678901234567L);
    return Stream.generate(
            () -> {
              byte[] choices = new byte[2 + 3 * random.nextInt(12)];
              random.nextBytes(choices);
              return choices;
            })
        .limit(400);
  }

  /** What no signature is. */
  static Stream<byte[]> signatures() {
    return Stream.concat(
            AWKWARD_HEADERS.stream(),
            LoneRelay.platforms().stream()
                .map(Seeds::sample)
                .map(webhook -> webhook.header(webhook.platform().signatureHeader()))
                .flatMap(right -> Stream.of(right, " " + right + "\t", right + "=", right + right)))
        .map(text -> text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Every topic in the header, and every awkward value in each of the others. */
  static Stream<byte[]> headers() {
    return LoneRelay.platforms().stream()
        .flatMap(
            platform ->
                Stream.concat(
                    LoneRelay.topics(platform.name()).stream()
                        .flatMap(
                            topic ->
                                platform.requiredHeaders().stream().map(h -> h + ": " + topic)),
                    optionalHeaders(platform)
                        .flatMap(
                            name -> AWKWARD_HEADERS.stream().map(value -> name + ": " + value))))
        .map(lines -> lines.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static Stream<String> optionalHeaders(Platform platform) {
    String prefix = RawWebhook.headerPrefix(platform);
    return Stream.of("API-Version", "Webhook-Id", "Event-Id", "Triggered-At", "Delivery-ID")
        .map(name -> prefix + name);
  }

  /** The headers that lines such as {@code Name: value} are. */
  static Map<String, String> headers(byte[] lines) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line : new String(lines, StandardCharsets.ISO_8859_1).split("\n", -1)) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        headers.put(line.substring(0, colon), line.substring(colon + 2));
      }
    }
    return headers;
  }

  /** A webhook of a platform that becomes an event. */
  static RawWebhook sample(Platform platform) {
    return SAMPLES.computeIfAbsent(platform, Seeds::firstSample);
  }

  private static RawWebhook firstSample(Platform platform) {
    GoldenSample sample =
        GoldenSample.of(platform.name()).stream()
            .filter(each -> each.name().equals("sample"))
            .findFirst()
            .orElseThrow();
    return RawWebhook.signed(platform, sample.topic(), sample.body());
  }
}
