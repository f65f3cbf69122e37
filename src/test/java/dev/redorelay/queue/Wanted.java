package dev.redorelay.queue;

import java.time.Instant;
import java.util.Optional;

/** What an operator asks for, said in few words. */
record Wanted(Letters.Filter filter) {

  static final Wanted ANY =
      new Wanted(
          new Letters.Filter(
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));

  Wanted id(long some) {
    return with(0, some);
  }

  Wanted store(String some) {
    return with(1, some);
  }

  Wanted state(Letters.State some) {
    return with(2, some);
  }

  Wanted name(String some) {
    return with(3, some);
  }

  Wanted platform(String some) {
    return with(4, some);
  }

  Wanted uniqueId(String some) {
    return with(5, some);
  }

  Wanted reason(String some) {
    return with(6, some);
  }

  Wanted from(Instant some) {
    return with(7, some);
  }

  Wanted until(Instant some) {
    return with(8, some);
  }

  private Wanted with(int place, Object some) {
    return new Wanted(
        new Letters.Filter(
            place == 0 ? Optional.of((Long) some) : filter.id(),
            place == 1 ? Optional.of((String) some) : filter.store(),
            place == 2 ? Optional.of((Letters.State) some) : filter.state(),
            place == 3 ? Optional.of((String) some) : filter.name(),
            place == 4 ? Optional.of((String) some) : filter.platform(),
            place == 5 ? Optional.of((String) some) : filter.uniqueId(),
            place == 6 ? Optional.of((String) some) : filter.reason(),
            place == 7 ? Optional.of((Instant) some) : filter.from(),
            place == 8 ? Optional.of((Instant) some) : filter.until()));
  }
}
