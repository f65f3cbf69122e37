package dev.redorelay.shopify;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.redorelay.relay.MalformedPayload;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code customers/*}: a customer, and nothing around it. Its id is required.
 *
 * @param customer the body as a whole
 */
@RegisterForReflection
record CustomerBody(ShopCustomer customer) implements Person {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  CustomerBody {
    if (customer.id() == null || customer.id().isBlank()) {
      throw new MalformedPayload("The customer has no id");
    }
  }

  String id() {
    return Objects.requireNonNull(customer.id());
  }

  @Override
  public List<@Nullable String> emails() {
    return Arrays.asList(customer.email());
  }

  @Override
  public List<Phone> phones() {
    return List.of(new Phone(customer.phone(), null), Phone.of(customer.defaultAddress()));
  }

  @Override
  public @Nullable Address billingAddress() {
    return null;
  }

  @Override
  public @Nullable Address shippingAddress() {
    return null;
  }

  /** When the customer was changed, which tells one change from the others. */
  Instant requiredUpdatedAt() {
    Instant updatedAt = customer.updatedAt();
    if (updatedAt == null) {
      throw new MalformedPayload("The customer has no updated_at");
    }
    return updatedAt;
  }
}
