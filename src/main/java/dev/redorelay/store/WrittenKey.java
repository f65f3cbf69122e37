package dev.redorelay.store;

/**
 * A key as somebody wrote it.
 *
 * @param property the name it was written under, a key or a variable
 * @param store the store's name; {@link Key#ALL_STORES} when the key is for all
 * @param event the event's name as written, in lower case; "" when the key is not about one
 */
record WrittenKey(Key key, String property, String store, String event) {

  /** Whether it was written as the key's short variable. */
  boolean isShort() {
    return key.hasShortVariable(property);
  }

  /** The key with its variable; only the variable where that was written. */
  String described() {
    return property.startsWith("relay.")
        ? property + " (variable " + Spelling.variable(property) + ")"
        : "variable " + property;
  }
}
