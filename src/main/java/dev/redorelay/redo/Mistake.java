package dev.redorelay.redo;

/** A mistake of the relay's own, as far as a log may tell of it: its message may quote an event. */
public final class Mistake {

  private Mistake() {}

  /** The exception's type and place, without its message. */
  public static String where(Throwable e) {
    StackTraceElement[] stack = e.getStackTrace();
    return e.getClass().getName() + " at " + (stack.length == 0 ? "unknown" : stack[0]);
  }
}
