package dev.redorelay.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.redorelay.fakes.Shop;
import dev.redorelay.fakes.SignedWebhook;
import dev.redorelay.webhook.Keyring;
import dev.redorelay.webhook.Platform;
import dev.redorelay.webhook.SignatureVerifier;
import dev.redorelay.webhook.Verification.Verified;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose a webhook is, as platforms number customers. */
class CustomerIdTest {

  private static final Shop SHOP = Shop.GOLDEN;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "shopify; orders/create; {'id':1,'customer':{'id':7103456789012345678}}; 7103456789012345678",
        "shopify; customers/create; {'id':7,'customer':{'id':8}}; 7",
        "shopify; orders/create; {'id':1,'customer':null}; ",
        "shopify; orders/create; {'id':1,'customer':[7]}; ",
        "shopify; orders/create; {'id':1,'customer':{'id':7}; ",
        "woocommerce; order.created; {'id':1,'customer_id':7}; 7",
        "woocommerce; order.created; {'id':1,'customer_id':0}; ",
        "woocommerce; order.created; {'id':1}; ",
        "woocommerce; order.created; not JSON; ",
        "woocommerce; customer.created; {'id':7}; 7"
      })
  void a_body_names_the_customer(String platform, String topic, String body, String id) {
    byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    assertEquals(Optional.ofNullable(id), customerId(LoneRelay.platform(platform), topic, bytes));
  }

  private static Optional<String> customerId(Platform platform, String topic, byte[] body) {
    String secret = platform.name().equals("shopify") ? SHOP.secret() : SHOP.wooSecret();
    SecretKeySpec key =
        new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), SignatureVerifier.ALGORITHM);
    Keyring keyring = source -> Optional.of(new Keyring.Keys(SHOP.name(), List.of(key)));
    Verified verified =
        assertInstanceOf(
            Verified.class,
            SignatureVerifier.verify(
                SignedWebhook.from(platform.name(), SHOP, topic, body).unverified(),
                platform,
                keyring));
    return platform.customerId(verified.webhook());
  }
}
