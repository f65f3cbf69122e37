package dev.redorelay.relay;

import dev.redorelay.queue.Content;
import dev.redorelay.queue.Letter;
import dev.redorelay.redo.UniqueId;
import dev.redorelay.store.Stores;
import dev.redorelay.webhook.Keyring;
import dev.redorelay.webhook.Platform;
import dev.redorelay.webhook.SignatureVerifier;
import dev.redorelay.webhook.UnverifiedWebhook;
import dev.redorelay.webhook.Verification.Verified;
import dev.redorelay.webhook.Webhook;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A webhook as the queue keeps it: the headers that count, its signature among them, an empty line,
 * and the body as it came. So it can be verified again when it is read again.
 */
final class KeptWebhook {

  private static final String SEPARATOR = "\r\n";

  private KeptWebhook() {}

  /** A verified webhook as a letter. Its id names what it says, so that it is kept once. */
  static Letter letter(Webhook webhook, UnverifiedWebhook as, Platform platform, Keyring keyring) {
    byte[] body = webhook.body();
    String said = webhook.topic().name() + '\n' + new String(body, StandardCharsets.ISO_8859_1);
    return new Letter(
        webhook.store(),
        UniqueId.of(platform.name(), webhook.store(), "webhook", said).value(),
        Letter.Kind.WEBHOOK,
        webhook.topic().name(),
        origin(webhook),
        new Letter.Person(Optional.empty(), Optional.empty(), platform.customerId(webhook)),
        new Content(written(headersUsed(as, platform, keyring), body)),
        webhook.receivedAt(),
        Optional.empty(),
        Optional.empty());
  }

  static Letter.Origin origin(Webhook webhook) {
    return new Letter.Origin(
        webhook.platform(),
        Stores.canonicalSource(webhook.platform(), webhook.source()),
        webhook.topic().name(),
        webhook.details().webhookId());
  }

  /** The headers that verifying looks at are those that it needs again. */
  private static Map<String, String> headersUsed(
      UnverifiedWebhook webhook, Platform platform, Keyring keyring) {
    Map<String, String> used = new LinkedHashMap<>();
    UnverifiedWebhook watched =
        webhook.withHeaders(
            name -> {
              Optional<String> value = webhook.header(name);
              value.ifPresent(text -> used.put(name, text));
              return value.orElse(null);
            });
    if (!(SignatureVerifier.verify(watched, platform, keyring) instanceof Verified)) {
      throw new IllegalArgumentException("only what was verified is kept");
    }
    return used;
  }

  private static byte[] written(Map<String, String> headers, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + 1_000);
    headers.forEach(
        (name, value) ->
            out.writeBytes((name + ": " + value + SEPARATOR).getBytes(StandardCharsets.UTF_8)));
    out.writeBytes(SEPARATOR.getBytes(StandardCharsets.UTF_8));
    out.writeBytes(body);
    return out.toByteArray();
  }

  /** The webhook that a letter holds, as it came in. */
  static UnverifiedWebhook read(Content content, Instant receivedAt) {
    byte[] bytes = content.bytes();
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    int at = 0;
    for (int end = endOfLine(bytes, at); end > at; end = endOfLine(bytes, at)) {
      String[] header = new String(bytes, at, end - at, StandardCharsets.UTF_8).split(": ", 2);
      headers.put(header[0], header[1]);
      at = end + SEPARATOR.length();
    }
    byte[] body = Arrays.copyOfRange(bytes, at + SEPARATOR.length(), bytes.length);
    return new UnverifiedWebhook(headers::get, body, receivedAt);
  }

  private static int endOfLine(byte[] bytes, int from) {
    int end = from;
    while (bytes[end] != '\r') {
      end++;
    }
    return end;
  }
}
