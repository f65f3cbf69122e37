package dev.redorelay.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How a letter is written into columns and read from them. */
final class LetterColumns {

  /** All that an operator is shown, in a list. */
  static final String WITHOUT_CONTENT =
      "id, store, unique_id, kind, name, platform, source, topic, webhook_id, email,"
          + " phone_number, customer_id, happened_at, good_until, follows, state, since, attempts, reason, first_tried_at,"
          + " last_tried_at";

  static final String ALL = WITHOUT_CONTENT + ", content";

  private LetterColumns() {}

  static Map<String, Object> of(Letter letter) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("store", letter.store());
    columns.put("unique_id", letter.uniqueId());
    columns.put("kind", letter.kind());
    columns.put("name", letter.name());
    columns.put("platform", letter.origin().platform());
    columns.put("source", letter.origin().source());
    columns.put("topic", letter.origin().topic());
    columns.put("webhook_id", letter.origin().webhookId());
    columns.put("email", letter.person().email());
    columns.put("phone_number", letter.person().phoneNumber());
    columns.put("customer_id", letter.person().customerId());
    columns.put("bytes", letter.content().length());
    columns.put("happened_at", letter.happenedAt());
    columns.put("good_until", letter.goodUntil());
    columns.put("follows", letter.follows());
    columns.put("content", letter.content());
    return columns;
  }

  /** Reads {@link #ALL}. */
  static Letters.KeptLetter all(ResultSet row) throws SQLException {
    return kept(row, new Content(row.getBytes("content")));
  }

  /** Reads {@link #WITHOUT_CONTENT}. */
  static Letters.KeptLetter withoutContent(ResultSet row) throws SQLException {
    return kept(row, new Content(new byte[0]));
  }

  private static Letters.KeptLetter kept(ResultSet row, Content content) throws SQLException {
    return new Letters.KeptLetter(
        row.getLong("id"),
        letter(row, content),
        Letters.State.valueOf(row.getString("state")),
        time(row, "since"),
        row.getInt("attempts"),
        row.getString("reason"),
        time(row, "first_tried_at"),
        time(row, "last_tried_at"));
  }

  private static Letter letter(ResultSet row, Content content) throws SQLException {
    return new Letter(
        row.getString("store"),
        row.getString("unique_id"),
        Letter.Kind.valueOf(row.getString("kind")),
        row.getString("name"),
        new Letter.Origin(
            row.getString("platform"),
            row.getString("source"),
            row.getString("topic"),
            text(row, "webhook_id")),
        new Letter.Person(text(row, "email"), text(row, "phone_number"), text(row, "customer_id")),
        content,
        time(row, "happened_at"),
        optionalTime(row, "good_until"),
        text(row, "follows"));
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  static Instant time(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  static Optional<Instant> optionalTime(ResultSet row, String column) throws SQLException {
    long time = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(time));
  }
}
