package dev.redorelay.webhook;

import java.util.List;

/** What came of checking whether a request is a webhook of a configured shop. */
public sealed interface Verification {

  /** The signature is right. */
  record Verified(Webhook webhook) implements Verification {}

  /** The platform tries the address out. Nobody signed this, and it states nothing. */
  record Pinged() implements Verification {}

  /**
   * Headers that the platform always sends are missing.
   *
   * @param signature whether the signature is among them: then the request is not even a claim
   * @param names all that are missing, in the platform's spelling
   */
  record MissingHeaders(boolean signature, List<String> names) implements Verification {
    public MissingHeaders {
      names = List.copyOf(names);
    }
  }

  /** No configured store is the shop that the request names. */
  record UnknownSource() implements Verification {}

  /** None of the store's secrets made this signature. */
  record InvalidSignature(String store) implements Verification {}
}
