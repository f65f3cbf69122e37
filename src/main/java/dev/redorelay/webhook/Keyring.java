package dev.redorelay.webhook;

import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;

/** Knows which secrets a shop signs with. */
@FunctionalInterface
public interface Keyring {

  /** The keys of the store that a request's source belongs to; empty when there is none. */
  Optional<Keys> forSource(String source);

  /** The keys of one store. Not a record: it would print itself. */
  final class Keys {

    private final String store;
    private final List<SecretKey> candidates;

    /**
     * @param store the configured name
     * @param candidates any of these may have signed: after a rotation the old secret still does
     *     for an hour
     */
    public Keys(String store, List<SecretKey> candidates) {
      this.store = store;
      this.candidates = List.copyOf(candidates);
    }

    String store() {
      return store;
    }

    List<SecretKey> candidates() {
      return candidates;
    }
  }
}
