package dev.redorelay.woocommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a&amp;b|a&b",
        "&lt;&gt;&quot;&#039;|<>\"'",
        "&#38;&#0038;&#x26;&#X026;|&&&&",
        "&#60;&#62;&#34;&#x22;&#39;&#x27;|<>\"\"''",
        "&amp;lt;|&lt;",
        "&amp;amp;amp;|&amp;amp;",
        "$1 \\ &amp; \\|$1 \\ & \\"
      })
  void a_secret_is_decoded_once_as_WordPress_does(String kept, String signedWith) {
    assertEquals(signedWith, Html.specialCharsDecoded(kept));
    assertEquals(List.of(kept, signedWith), new WooCommerce().spellings(kept));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"plain", "a & b", "a&b;", "&AMP;", "&ndash;", "&#x3c;", "&#x3E;", "&#8211;", "&"})
  void what_WordPress_does_not_decode_stays(String secret) {
    assertEquals(secret, Html.specialCharsDecoded(secret));
    assertEquals(List.of(secret), new WooCommerce().spellings(secret));
  }

  @Test
  void a_name_is_as_people_read_it() {
    assertEquals("Salt & Pepper \u2013 large", Html.plain("Salt &amp; Pepper &ndash; large"));
    assertEquals("\u2019 \uD83C\uDF3F", Html.plain("&#8217; &#x1F33F;"));
    assertEquals(
        "&#0; &#xD800; &#9999999; &nosuch; &", Html.plain("&#0; &#xD800; &#9999999; &nosuch; &"));
  }
}
