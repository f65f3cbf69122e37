package dev.redorelay.woocommerce;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists as WooCommerce sends them: perhaps absent, perhaps with nulls in them. */
final class Lists {

  private Lists() {}

  /** The elements that are there. */
  static <T> List<T> present(@Nullable List<T> list) {
    return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
  }
}
