package dev.redorelay.redo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

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
  private static final Pattern LAWFUL = Pattern.compile("[A-Za-z0-9:_.-]{1,255}");
  private static final Pattern PLAIN_PART = Pattern.compile("[A-Za-z0-9_.-]+");

  public UniqueId {
    if (!LAWFUL.matcher(value).matches()) {
      throw new IllegalArgumentException("not a uniqueId that Redo takes");
    }
  }

  /**
   * The id {@code platform:store:part:part…}.
   *
   * @param parts the object, its id and the fact, and what tells repetitions of the fact apart. A
   *     part with any character but letters, digits, {@code _ . -} is replaced by its SHA-256.
   */
  public static UniqueId of(String platform, String store, String... parts) {
    StringBuilder id = new StringBuilder(platform).append(':').append(store);
    for (String part : parts) {
      id.append(':').append(PLAIN_PART.matcher(part).matches() ? part : sha256(part));
    }
    return new UniqueId(fitting(id.toString()));
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
