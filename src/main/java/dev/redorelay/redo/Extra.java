package dev.redorelay.redo;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes what translators put into {@code $extra} into JSON that can always be written. */
final class Extra {

  private Extra() {}

  /** A copy, all the way down: maps, lists, strings, {@code Long}s, decimals and booleans. */
  static Map<String, @Nullable Object> of(Map<?, ?> json) {
    Map<String, @Nullable Object> lawful = LinkedHashMap.newLinkedHashMap(json.size());
    json.forEach((key, value) -> lawful.put(Text.wellFormed(String.valueOf(key)), lawful(value)));
    return Collections.unmodifiableMap(lawful);
  }

  private static @Nullable Object lawful(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> Text.cutToBytes(Text.wellFormed(text), EventData.MAX_STRING_BYTES);
      case BigDecimal number -> EventData.isPlainNumber(number) ? number : null;
      case Long number -> number;
      case Boolean flag -> flag;
      case Map<?, ?> map -> of(map);
      case List<?> list -> list.stream().map(Extra::lawful).toList();
      default -> throw new IllegalArgumentException("no JSON is made of " + value.getClass());
    };
  }
}
