package dev.redorelay.webhook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.redorelay.webhook.Verification.InvalidSignature;
import dev.redorelay.webhook.Verification.MissingHeaders;
import dev.redorelay.webhook.Verification.UnknownSource;
import dev.redorelay.webhook.Verification.Verified;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Signatures made by {@code openssl dgst -sha256 -hmac <secret> -binary | base64}, not by our own
 * code.
 */
class SignatureVerifierTest {

  private static final Instant NOW = Instant.parse("2026-11-02T16:00:00Z");
  private static final byte[] BODY = bytes("{\"id\":1,\"url\":\"a\\/b\",\"name\":\"\\u00e9\"}");

  /** Of {@link #BODY}, with the secret {@code hush}. */
  private static final String SIGNATURE = "WwwU1UHaufiUNvDBGacuOk7f9z+YvNmqR0hDSwBqQJE=";

  @ParameterizedTest
  @CsvSource({
    "hush, 7b7d, 'UFwgrGBPZilFtmKh8TqcovA78LGYb1BdWu9I4Q2oyRg='",
    "hush, '', 'Knm8rWjeSXNIt2H0AOMT7DQ8/YSy8sQi/pEjbuUmGMs='",
    "hush, 00ff0a0d2200, 'FcR+Jwn2A+aIn/jnTWL2+fPqaROo+/o0Zs8VJzh//P0='",
    "geheim-ü, 7b226e616d65223a22c3a9227d0a, '/frcHnU6ytRQtlwDBdZit5WmbEoZruSvf5QWrZeEfIU='",
  })
  void openssl_and_we_agree(String secret, String bodyHex, String signature) {
    byte[] body = bodyHex.isEmpty() ? new byte[0] : HexFormat.of().parseHex(bodyHex);
    assertInstanceOf(Verified.class, verify(body, signature, secret));
  }

  @Test
  void any_of_several_secrets_may_have_signed() {
    assertInstanceOf(Verified.class, verify(BODY, SIGNATURE, "new", "hush", "older"));
    assertInstanceOf(InvalidSignature.class, verify(BODY, SIGNATURE, "new", "older"));
    assertInstanceOf(InvalidSignature.class, verify(BODY, SIGNATURE));
  }

  @Test
  void every_changed_byte_is_noticed() {
    for (int i = 0; i < BODY.length; i++) {
      byte[] changed = BODY.clone();
      changed[i] ^= 1;
      assertInstanceOf(InvalidSignature.class, verify(changed, SIGNATURE, "hush"));
    }
  }

  @Test
  void a_verified_webhook_has_the_body_byte_for_byte() throws IOException {
    Verified verified = assertInstanceOf(Verified.class, verify(BODY, SIGNATURE, "hush"));
    assertArrayEquals(BODY, verified.webhook().body());
    assertEquals("shop", verified.webhook().store());
    assertEquals(new Topic("orders/create"), verified.webhook().topic());
  }

  @Test
  void many_threads_verify_at_once() throws Exception {
    List<Callable<Verification>> checks =
        IntStream.range(0, 4_000)
            .<Callable<Verification>>mapToObj(i -> () -> verify(BODY, SIGNATURE, "hush"))
            .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Verification> check : threads.invokeAll(checks)) {
        assertInstanceOf(Verified.class, check.get());
      }
    }
  }

  @Test
  void missing_headers_are_all_named_before_anything_is_looked_up() {
    Verification verification =
        SignatureVerifier.verify(
            new UnverifiedWebhook(name -> null, BODY, NOW),
            new TestPlatform(),
            source -> {
              throw new AssertionError("looked up a source that was not named");
            });
    assertEquals(new MissingHeaders(true, List.of("Signature", "Topic", "Source")), verification);
  }

  @Test
  void a_source_of_no_store_is_unknown_whatever_the_signature() {
    Verification verification =
        SignatureVerifier.verify(
            webhook(BODY, SIGNATURE), new TestPlatform(), source -> Optional.empty());
    assertEquals(new UnknownSource(), verification);
  }

  @Test
  void nobody_outside_this_room_can_make_a_webhook() {
    assertEquals(
        List.of(),
        Arrays.stream(Webhook.class.getDeclaredConstructors())
            .map(Constructor::getModifiers)
            .filter(modifiers -> Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers))
            .toList());
    assertEquals(true, Modifier.isFinal(Webhook.class.getModifiers()));
  }

  private static Verification verify(byte[] body, String signature, String... secrets) {
    List<SecretKey> keys =
        Arrays.stream(secrets)
            .<SecretKey>map(secret -> new SecretKeySpec(bytes(secret), SignatureVerifier.ALGORITHM))
            .toList();
    return SignatureVerifier.verify(
        webhook(body, signature),
        new TestPlatform(),
        source -> Optional.of(new Keyring.Keys("shop", keys)));
  }

  private static UnverifiedWebhook webhook(byte[] body, String signature) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(
        Map.of("Signature", signature, "Topic", "orders/create", "Source", "a.example.com"));
    return new UnverifiedWebhook(headers::get, body, NOW);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A platform whose headers have no prefix. */
  private static final class TestPlatform implements Platform {
    @Override
    public String name() {
      return "test";
    }

    @Override
    public String signatureHeader() {
      return "Signature";
    }

    @Override
    public List<String> requiredHeaders() {
      return List.of("Topic", "Source");
    }

    @Override
    public Topic topic(UnverifiedWebhook webhook) {
      return new Topic(header(webhook, "Topic").orElseThrow());
    }

    @Override
    public String source(UnverifiedWebhook webhook) {
      return header(webhook, "Source").orElseThrow();
    }

    @Override
    public Optional<String> header(UnverifiedWebhook webhook, String name) {
      return webhook.header(name);
    }

    @Override
    public Details details(UnverifiedWebhook webhook) {
      return new Details(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
  }
}
