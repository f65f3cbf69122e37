package dev.redorelay.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A statement with its values, which are never a part of its text. An empty Optional is NULL. */
final class Sql {

  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  private Sql() {}

  static Sql of(String text, Object... values) {
    return new Sql().add(text, values);
  }

  Sql add(String more, Object... moreValues) {
    text.append(' ').append(more);
    values.addAll(Arrays.asList(moreValues));
    return this;
  }

  /** Adds a condition that is asked for only sometimes. */
  Sql addIfPresent(String more, Optional<?> value) {
    return value.isPresent() ? add(more, value) : this;
  }

  /** Adds values as a list in parentheses; there has to be one at least. */
  Sql addList(Collection<?> list) {
    text.append(" (").append(String.join(", ", Collections.nCopies(list.size(), "?"))).append(')');
    values.addAll(list);
    return this;
  }

  /** Adds columns that are set, as UPDATE does. */
  Sql addAssignments(Map<String, Object> columns) {
    text.append(' ').append(String.join(" = ?, ", columns.keySet())).append(" = ?");
    values.addAll(columns.values());
    return this;
  }

  PreparedStatement prepare(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text.toString());
    try {
      for (int i = 0; i < values.size(); i++) {
        bind(statement, i + 1, values.get(i));
      }
      return statement;
    } catch (SQLException | RuntimeException trouble) {
      statement.close();
      throw trouble;
    }
  }

  private static void bind(PreparedStatement statement, int place, Object value)
      throws SQLException {
    switch (value) {
      case Optional<?> some when some.isPresent() -> bind(statement, place, some.get());
      case Optional<?> none -> statement.setNull(place, Types.NULL);
      case String string -> statement.setString(place, storable(string));
      case Enum<?> name -> statement.setString(place, name.name());
      case Instant time -> statement.setLong(place, time.toEpochMilli());
      case Integer number -> statement.setInt(place, number);
      case Long number -> statement.setLong(place, number);
      case Content content -> statement.setBytes(place, content.bytes());
      default -> throw new IllegalArgumentException("no column holds a " + value.getClass());
    }
  }

  /** What any database takes: PostgreSQL holds no NUL, and UTF-8 no half of a surrogate pair. */
  private static String storable(String string) {
    return new String(string.replace("\0", "").getBytes(UTF_8), UTF_8);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
