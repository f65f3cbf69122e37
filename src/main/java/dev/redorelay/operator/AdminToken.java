package dev.redorelay.operator;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.redorelay.store.Secret;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an operator has to name. How long a comparison takes tells nothing of it. */
final class AdminToken {

  private static final String SCHEME = "bearer ";

  private final byte[] digest;

  AdminToken(Secret token) {
    this.digest = digest(token.reveal());
  }

  /** Whether a request's {@code Authorization} names it. */
  boolean isIn(@Nullable String authorization) {
    return authorization != null
        && authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)
        && MessageDigest.isEqual(digest, digest(authorization.substring(SCHEME.length()).strip()));
  }

  /** Of equal length whatever is named, since comparing tells lengths apart. */
  private static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
