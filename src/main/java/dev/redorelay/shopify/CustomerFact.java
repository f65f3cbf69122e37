package dev.redorelay.shopify;

/** A fact about a customer, who is the body. */
interface CustomerFact extends PersonFact<ShopCustomer> {

  @Override
  default Class<ShopCustomer> payload() {
    return ShopCustomer.class;
  }

  @Override
  default void requireNamed(ShopCustomer customer) {
    customer.requiredId();
  }
}
