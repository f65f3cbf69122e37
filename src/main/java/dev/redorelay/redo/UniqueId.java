package dev.redorelay.redo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a fact, so that Redo drops whatever states it a second time. It is made of the webhook's
 * content alone, never of the delivery: a redelivery, a second subscription or a replay give the
 * same id. Redo compares it per store, whatever the event's name: two facts must never share one.
 *
 * @param value 1 to 255 of {@code A-Z a-z 0-9 : _ . -}
 */
public record UniqueId(String value) {

  private static final int MAX_LENGTH = 255;
  private static final int SHA256_HEX_LENGTH = 64;

  public UniqueId {
    if (value.length() > MAX_LENGTH || !isPlain(value.replace(':', '_'))) {
      throw new IllegalArgumentException("not a uniqueId that Redo takes");
    }
  }

  /**
   * The id {@code platform:store:part:part…}.
   *
   * @param parts the object, its id and the fact, and what tells repetitions of the fact apart. A
   *     part with any character but {@code A-Z a-z 0-9 _ . -} is replaced by its SHA-256: one with
   *     a colon too, or two facts could share an id.
   */
  public static UniqueId of(String platform, String store, String... parts) {
    StringBuilder id = new StringBuilder(platform).append(':').append(store);
    for (String part : parts) {
      id.append(':').append(isPlain(part) ? part : sha256(part));
    }
    return new UniqueId(fitting(id.toString()));
  }

  private static boolean isPlain(String part) {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      boolean letterOrDigit =
          ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9');
      if (!letterOrDigit && c != '_' && c != '.' && c != '-') {
        return false;
      }
    }
    return !part.isEmpty();
  }

  private static String fitting(String id) {
    return id.length() <= MAX_LENGTH
        ? id
        : id.substring(0, MAX_LENGTH - 1 - SHA256_HEX_LENGTH) + ":" + sha256(id);
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
