package dev.redorelay.shopify;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists as Shopify sends them: perhaps null, perhaps with nulls in them. */
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

  /** The elements, or the one that is given where a list of them came later. */
  static List<String> orElse(List<String> list, @Nullable String one) {
    return list.isEmpty() && one != null ? List.of(one) : list;
  }
}
