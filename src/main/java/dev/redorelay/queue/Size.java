package dev.redorelay.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * A letter's row and its size, to find out how many may be read at once.
 *
 * @param bytes the size of the content
 */
record Size(long id, long bytes) {

  /** What fits into one request to Redo, and is not too much to hold in memory. */
  private static final long MOST_BYTES = 4_900_000;

  static Size read(ResultSet row) throws SQLException {
    return new Size(row.getLong("id"), row.getLong("bytes"));
  }

  /** The first of these that fit together; the very first always does. */
  static List<Long> fitting(List<Size> sizes) {
    long bytes = 0;
    int fitting = 0;
    for (Size size : sizes) {
      bytes += size.bytes();
      if (fitting > 0 && bytes > MOST_BYTES) {
        break;
      }
      fitting++;
    }
    return sizes.subList(0, fitting).stream().map(Size::id).toList();
  }
}
