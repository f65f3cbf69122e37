package dev.redorelay.redo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UniqueIdTest {

  @Test
  void names_platform_store_object_id_and_fact() {
    assertEquals(
        "shopify:default:order:820982911946154508:placed",
        UniqueId.of("shopify", "default", "order", "820982911946154508", "placed").value());
  }

  @Test
  void keeps_every_plain_character() {
    String plain = "ABCXYZabcxyz0189_.-";

    assertEquals("shopify:default:cart:" + plain, of("cart", plain));
  }

  /** The digests come from {@code printf … | sha256sum}. */
  @ParameterizedTest
  @CsvSource({
    "a/b, c14cddc033f64b9dea80ea675cf280a015e672516090a5626781153dc68fea11",
    "a:b, 6783a31eabf68ccc0660f935c0826282bdd2241f3a80a9f2d10d59aea9ebb5d8",
    "'', e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "é, 4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c",
  })
  void replaces_an_id_with_any_other_character_by_its_sha_256(String id, String digest) {
    assertEquals("shopify:default:order:" + digest + ":placed", of("order", id, "placed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1\n", " 1", "1?x=2", "１", "ı", "😀", "\0", "gid://shopify/Order/1"})
  void takes_no_strange_character_into_an_id(String id) {
    assertTrue(of("order", id, "placed").matches("shopify:default:order:[0-9a-f]{64}:placed"));
  }

  @Test
  void keeps_255_characters_and_replaces_the_end_of_256() {
    String prefix = "shopify:default:cart:";
    String fits = "x".repeat(255 - prefix.length());

    assertEquals(prefix + fits, of("cart", fits));
    assertEquals(prefix + fits.substring(1), of("cart", fits.substring(1)));
    String tooLong = of("cart", fits + "y");
    assertEquals(255, tooLong.length());
    assertEquals((prefix + fits).substring(0, 190), tooLong.substring(0, 190));
    assertTrue(tooLong.substring(190).matches(":[0-9a-f]{64}"));
    assertNotEquals(tooLong, of("cart", fits + "z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a/b", "order:1:placed\n", "é"})
  void cannot_be_made_of_what_redo_does_not_take(String value) {
    assertThrows(IllegalArgumentException.class, () -> new UniqueId(value));
  }

  @Test
  void cannot_be_made_longer_than_255() {
    assertEquals(255, new UniqueId("x".repeat(255)).value().length());
    assertThrows(IllegalArgumentException.class, () -> new UniqueId("x".repeat(256)));
  }

  /** Few characters, colons and strange ones among them, so that parts often look alike. */
  @Test
  void never_gives_two_facts_one_id() {
    Random random = new Random(820982911946154508L);
    Map<String, List<String>> seen = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      List<String> parts =
          IntStream.range(0, 1 + random.nextInt(4)).mapToObj(n -> part(random)).toList();

      List<String> other = seen.put(of(parts.toArray(String[]::new)), parts);

      assertTrue(other == null || other.equals(parts), () -> other + " and " + parts);
    }
  }

  private static String part(Random random) {
    String alphabet = "ab:_-./é";
    int length = random.nextInt(10) == 0 ? 200 : random.nextInt(4);
    StringBuilder part = new StringBuilder();
    while (part.length() < length) {
      part.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return part.toString();
  }

  private static String of(String... parts) {
    return UniqueId.of("shopify", "default", parts).value();
  }
}
