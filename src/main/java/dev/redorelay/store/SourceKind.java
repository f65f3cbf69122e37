package dev.redorelay.store;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a platform's shops are known by, which says when two sources are the same shop. */
enum SourceKind {
  /** A domain of the platform's own, such as {@code shop.myshopify.com}. Case does not matter. */
  DOMAIN {
    @Override
    String canonical(String source) {
      return plain(source).toLowerCase(Locale.ROOT);
    }
  },

  /** A site anywhere: host and path, as several may share a host. The path's case matters. */
  SITE {
    @Override
    String canonical(String source) {
      String site = plain(QUERY_OR_FRAGMENT.split(source, 2)[0]);
      int slash = site.indexOf('/');
      int hostEnd = slash < 0 ? site.length() : slash;
      return site.substring(0, hostEnd).toLowerCase(Locale.ROOT) + site.substring(hostEnd);
    }
  };

  private static final Pattern SCHEME = Pattern.compile("^https?://", Pattern.CASE_INSENSITIVE);
  private static final Pattern QUERY_OR_FRAGMENT = Pattern.compile("[?#]");

  /** A source as it is compared: the same for all spellings that name one shop. */
  abstract String canonical(String source);

  /** Without scheme and trailing slashes. Anybody may send a source: it must cost little. */
  private static String plain(String source) {
    String plain = SCHEME.matcher(source.strip()).replaceFirst("");
    int end = plain.length();
    while (end > 0 && plain.charAt(end - 1) == '/') {
      end--;
    }
    return plain.substring(0, end);
  }
}
