package dev.redorelay.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;

/** A letter to be kept, with something to say about it. */
record SampleLetter(
    String store,
    String uniqueId,
    Letter.Kind kind,
    String name,
    String platform,
    String source,
    Letter.Person person,
    byte[] content,
    Optional<Instant> goodUntil,
    Optional<String> follows) {

  static final String SHOP = "shop.myshopify.com";
  static final Instant HAPPENED = Instant.parse("2026-11-20T11:59:00Z");

  static SampleLetter of(String uniqueId) {
    return new SampleLetter(
        "default",
        uniqueId,
        Letter.Kind.EVENT,
        "Order Placed",
        "shopify",
        SHOP,
        Letter.Person.UNKNOWN,
        ("{\"uniqueId\":\"" + uniqueId + "\"}").getBytes(UTF_8),
        Optional.empty(),
        Optional.empty());
  }

  SampleLetter inStore(String other) {
    return new SampleLetter(
        other, uniqueId, kind, name, platform, source, person, content, goodUntil, follows);
  }

  SampleLetter from(String other) {
    return new SampleLetter(
        store, uniqueId, kind, name, other, source, person, content, goodUntil, follows);
  }

  SampleLetter fromShop(String other) {
    return new SampleLetter(
        store, uniqueId, kind, name, platform, other, person, content, goodUntil, follows);
  }

  SampleLetter named(String other) {
    return new SampleLetter(
        store, uniqueId, kind, other, platform, source, person, content, goodUntil, follows);
  }

  SampleLetter asWebhook() {
    return new SampleLetter(
        store,
        uniqueId,
        Letter.Kind.WEBHOOK,
        "orders/create",
        platform,
        source,
        person,
        content,
        goodUntil,
        follows);
  }

  SampleLetter about(String email, String phoneNumber) {
    return about(new Letter.Person(Optional.of(email), Optional.of(phoneNumber), Optional.empty()));
  }

  SampleLetter aboutCustomer(String id) {
    return about(new Letter.Person(Optional.empty(), Optional.empty(), Optional.of(id)));
  }

  private SampleLetter about(Letter.Person other) {
    return new SampleLetter(
        store, uniqueId, kind, name, platform, source, other, content, goodUntil, follows);
  }

  SampleLetter saying(String text) {
    return saying(text.getBytes(UTF_8));
  }

  SampleLetter saying(byte[] bytes) {
    return new SampleLetter(
        store, uniqueId, kind, name, platform, source, person, bytes, goodUntil, follows);
  }

  SampleLetter goodUntil(Instant time) {
    return new SampleLetter(
        store, uniqueId, kind, name, platform, source, person, content, Optional.of(time), follows);
  }

  SampleLetter following(String leader) {
    return new SampleLetter(
        store,
        uniqueId,
        kind,
        name,
        platform,
        source,
        person,
        content,
        goodUntil,
        Optional.of(leader));
  }

  Letter letter() {
    return new Letter(
        store,
        uniqueId,
        kind,
        name,
        new Letter.Origin(platform, source, "orders/create", Optional.of("webhook-" + uniqueId)),
        person,
        new Content(content),
        HAPPENED,
        goodUntil,
        follows);
  }

  Deposit waiting() {
    return new Deposit(letter(), false, 1, "Redo answered 503", HAPPENED);
  }

  Deposit dead(String reason) {
    return new Deposit(letter(), true, 1, reason, HAPPENED);
  }
}
