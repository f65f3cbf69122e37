package dev.redorelay.redo;

/** What one of Redo's statuses means for an event. */
enum Answer {
  /** Redo has it. */
  ACCEPTED,
  /** Fewer requests, please. */
  LIMITED,
  /** Key, scope or store id is wrong: no event of this store can succeed until that is mended. */
  CONFIGURATION,
  /** This event will never be taken. */
  REFUSED,
  /** Something that can heal. */
  TROUBLE;

  static Answer of(int status) {
    return switch (status) {
      case 429 -> LIMITED;
      case 401, 403, 404 -> CONFIGURATION;
      case 408, 425 -> TROUBLE;
      default -> ofClass(status / 100);
    };
  }

  /** A redirect is never followed: the bearer token must not travel. */
  private static Answer ofClass(int statusClass) {
    return switch (statusClass) {
      case 2 -> ACCEPTED;
      case 4 -> REFUSED;
      default -> TROUBLE;
    };
  }
}
