package dev.redorelay.webhook;

import dev.redorelay.webhook.Verification.InvalidSignature;
import dev.redorelay.webhook.Verification.MissingHeaders;
import dev.redorelay.webhook.Verification.Pinged;
import dev.redorelay.webhook.Verification.UnknownSource;
import dev.redorelay.webhook.Verification.Verified;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Tells a webhook from a forgery: Base64 of HMAC-SHA256 over the raw body, compared in constant
 * time. The only place that makes a {@link Webhook}; nothing switches it off.
 */
public final class SignatureVerifier {

  /** The JCA name of the algorithm, for making keys. */
  public static final String ALGORITHM = "HmacSHA256";

  private SignatureVerifier() {}

  /** Checks headers first, then the source, and the signature last. A ping has none of them. */
  public static Verification verify(UnverifiedWebhook webhook, Platform platform, Keyring keyring) {
    if (platform.ping().filter(ping -> ping.is(webhook)).isPresent()) {
      return new Pinged();
    }
    Optional<String> signature = platform.header(webhook, platform.signatureHeader());
    List<String> missing = missingHeaders(webhook, platform);
    if (signature.isEmpty()) {
      missing.addFirst(platform.signatureHeader());
    }
    if (!missing.isEmpty()) {
      return new MissingHeaders(signature.isEmpty(), missing);
    }
    Optional<Keyring.Keys> keys = keyring.forSource(platform.source(webhook));
    if (keys.isEmpty()) {
      return new UnknownSource();
    }
    String store = keys.get().store();
    return isSignedByOneOf(keys.get().candidates(), webhook.body(), signature.orElseThrow())
        ? new Verified(new Webhook(platform, store, webhook))
        : new InvalidSignature(store);
  }

  private static List<String> missingHeaders(UnverifiedWebhook webhook, Platform platform) {
    List<String> missing = new ArrayList<>();
    for (String name : platform.requiredHeaders()) {
      if (platform.header(webhook, name).isEmpty()) {
        missing.add(name);
      }
    }
    return missing;
  }

  private static boolean isSignedByOneOf(List<SecretKey> keys, byte[] body, String signature) {
    byte[] claimed;
    try {
      claimed = Base64.getDecoder().decode(signature.strip());
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
    boolean signed = false;
    for (SecretKey key : keys) {
      signed |= MessageDigest.isEqual(hmac(key, body), claimed);
    }
    return signed;
  }

  /** A fresh Mac each time: one that threads share gives wrong digests. */
  private static byte[] hmac(SecretKey key, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }
}
