package dev.redorelay.woocommerce;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists as WooCommerce sends them: perhaps absent, perhaps with nulls in them. */
final class Lists {

  private Lists() {}

  /** The elements that are there. */
  static <T> List<T> present(@Nullable List<T> list) {
    if (list == null || list.isEmpty()) {
      return List.of();
    }
    return list.contains(null)
        ? list.stream().filter(Objects::nonNull).toList()
        : List.copyOf(list);
  }
}
