package dev.redorelay.queue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a queue does, wherever it is. */
abstract class QueueContract {

  static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Letters.State WAITING = Letters.State.WAITING;
  private static final Letters.State DEAD = Letters.State.DEAD;

  final SetClock clock = new SetClock();
  OpenQueue open;

  /** A database with nothing in it. */
  abstract Database empty() throws Exception;

  @BeforeEach
  void open() throws Exception {
    open = new OpenQueue(Optional.of(empty()), clock);
  }

  @AfterEach
  void close() {
    open.close();
  }

  void keep(Deposit... deposits) {
    assertEquals(Queue.Keeping.KEPT, open.queue().keep(List.of(deposits), PATIENCE));
  }

  Backlog backlog() {
    return open.backlog().orElseThrow();
  }

  Letters letters() {
    return open.letters().orElseThrow();
  }

  List<Backlog.Claim> claim() {
    return backlog().claim("default");
  }

  static List<String> ids(List<Backlog.Claim> claims) {
    return claims.stream().map(Backlog.Claim::uniqueId).toList();
  }

  List<String> list(Wanted wanted) {
    return letters().list(wanted.filter(), Optional.empty(), 200).letters().stream()
        .map(kept -> kept.letter().uniqueId())
        .toList();
  }

  Letters.KeptLetter find(String uniqueId) {
    Letters.Filter filter = Wanted.ANY.uniqueId(uniqueId).filter();
    long id = letters().list(filter, Optional.empty(), 1).letters().getFirst().id();
    return letters().find(id).orElseThrow();
  }

  void assertMoved(String counts) {
    assertEquals(
        counts,
        letters().movements().stream()
            .filter(movement -> movement.store().equals("default"))
            .map(movement -> movement.name() + " " + movement.letters())
            .sorted()
            .collect(Collectors.joining(", ")));
  }

  @Test
  void what_is_kept_can_be_found_again_in_full() {
    Letter letter =
        SampleLetter.of("a")
            .about("a@example.com", "+491511234567")
            .goodUntil(Instant.parse("2026-11-21T00:00:00.123Z"))
            .following("b")
            .letter();
    keep(new Deposit(letter, false, 3, "Redo answered 503", SampleLetter.HAPPENED));

    Letters.KeptLetter kept = find("a");
    assertArrayEquals(letter.content().bytes(), kept.letter().content().bytes());
    assertEquals(letter.origin(), kept.letter().origin());
    assertEquals(letter.person(), kept.letter().person());
    assertEquals(letter.goodUntil(), kept.letter().goodUntil());
    assertEquals(letter.follows(), kept.letter().follows());
    assertEquals(letter.happenedAt(), kept.letter().happenedAt());
    assertEquals(
        List.of(WAITING, 3, "Redo answered 503", clock.instant(), SampleLetter.HAPPENED),
        List.of(kept.state(), kept.attempts(), kept.reason(), kept.since(), kept.firstTriedAt()));
  }

  @Test
  void a_letter_that_comes_again_is_not_doubled_or_changed() {
    keep(SampleLetter.of("a").saying("first").waiting());
    keep(SampleLetter.of("a").saying("second").waiting());

    assertEquals(List.of("a"), ids(claim()));
    assertEquals("first", text(find("a")));
    assertMoved("stored 1");
  }

  @Test
  void a_letter_that_waits_dies_when_it_comes_again_as_a_dead_one() {
    keep(
        SampleLetter.of("order").saying("first").waiting(),
        SampleLetter.of("line").following("order").waiting());
    keep(SampleLetter.of("order").saying("second").dead("Redo answered 400"));

    assertEquals(List.of("line", "order"), list(Wanted.ANY.state(DEAD)));
    assertEquals("Redo answered 400", find("order").reason());
    assertEquals(2, find("order").attempts());
    assertEquals("first", text(find("order")));
    assertEquals("it goes only with order, which is a dead letter", find("line").reason());
    assertMoved("died 2, stored 2");
  }

  @Test
  void a_letter_on_its_way_to_redo_is_not_killed_by_one_that_comes_again() {
    keep(SampleLetter.of("a").waiting());
    Backlog.Claim claim = claim().getFirst();
    keep(SampleLetter.of("a").dead("Redo answered 400"));

    assertEquals(WAITING, find("a").state());
    backlog().drained(List.of(claim));
    assertMoved("drained 1, stored 1");
  }

  @Test
  void stores_do_not_share_letters() {
    keep(SampleLetter.of("a").waiting(), SampleLetter.of("a").inStore("b").waiting());

    assertEquals(Set.of("default", "b"), backlog().storesWithWork());
    assertEquals(List.of("a"), ids(claim()));
    assertEquals(Set.of("b"), backlog().storesWithWork());
  }

  @Test
  void a_dead_letter_that_may_be_delivered_now_waits_again() {
    keep(SampleLetter.of("a").saying("first").dead("Redo answered 400"));
    assertEquals(List.of(), claim());
    keep(SampleLetter.of("a").saying("second").waiting());

    assertEquals("second", text(find("a")));
    assertEquals(List.of("a"), ids(claim()));
    assertMoved("died 1, replayed 1, stored 1");
  }

  @Test
  void a_dead_letter_that_comes_again_tells_its_newest_reason() {
    keep(SampleLetter.of("a").saying("first").dead("Redo answered 400"));
    Letter again = SampleLetter.of("a").saying("second").letter();
    keep(new Deposit(again, true, 2, "Redo answered 422", clock.instant()));

    Letters.KeptLetter kept = find("a");
    assertEquals("first", text(kept));
    assertEquals("Redo answered 422", kept.reason());
    assertEquals(2, kept.attempts());
    assertEquals(clock.instant(), kept.lastTriedAt());
    assertEquals(SampleLetter.HAPPENED, kept.firstTriedAt());
    assertMoved("died 1, stored 1");
  }

  @Test
  void the_oldest_are_claimed_first_and_a_hundred_at_most() {
    keep(
        IntStream.range(0, 120)
            .mapToObj(i -> SampleLetter.of("id-" + i).waiting())
            .toArray(Deposit[]::new));

    assertEquals(IntStream.range(0, 100).mapToObj(i -> "id-" + i).toList(), ids(claim()));
    assertEquals(IntStream.range(100, 120).mapToObj(i -> "id-" + i).toList(), ids(claim()));
    assertEquals(List.of(), claim());
    assertEquals(Set.of(), backlog().storesWithWork());
  }

  @Test
  void only_what_fits_into_a_request_is_claimed_but_the_first_always() {
    keep(
        SampleLetter.of("huge").saying(new byte[5_500_000]).waiting(),
        SampleLetter.of("large").saying(new byte[4_000_000]).waiting(),
        SampleLetter.of("fits").saying(new byte[900_000]).waiting(),
        SampleLetter.of("too much").saying(new byte[1]).waiting());

    assertEquals(List.of("huge"), ids(claim()));
    assertEquals(List.of("large", "fits"), ids(claim()));
    assertEquals(List.of("too much"), ids(claim()));
  }

  @Test
  void what_redo_has_leaves_the_queue() {
    keep(SampleLetter.of("a").waiting(), SampleLetter.of("b").waiting());
    List<Backlog.Claim> claims = claim();
    backlog().drained(claims);
    backlog().drained(claims);

    assertEquals(List.of(), list(Wanted.ANY));
    assertMoved("drained 2, stored 2");
  }

  @Test
  void what_is_postponed_waits_for_its_own_moment() {
    keep(SampleLetter.of("a").waiting());
    Instant later = clock.instant().plusSeconds(30);
    backlog().postponed(List.of(new Backlog.Postponed(claim().getFirst(), 2, "busy", later)));

    assertEquals(List.of(), claim());
    assertEquals(Set.of(), backlog().storesWithWork());
    assertEquals("busy", find("a").reason());
    clock.advance(Duration.ofSeconds(30));
    assertEquals(3, claim().getFirst().attempts());
  }

  @Test
  void what_was_tried_in_vain_goes_last_and_in_smaller_company() {
    for (int i = 0; i < 100; i++) {
      keep(SampleLetter.of("old" + i).waiting());
    }
    List<Backlog.Claim> together = claim();
    Instant later = clock.instant().plusSeconds(1);
    backlog()
        .postponed(
            together.stream().map(one -> new Backlog.Postponed(one, 1, "busy", later)).toList());
    keep(SampleLetter.of("new").waiting());
    clock.advance(Duration.ofSeconds(1));

    List<Backlog.Claim> next = claim();
    assertEquals(100, together.size());
    assertEquals(100, next.size());
    assertEquals("new", next.getLast().uniqueId(), "it is claimed first, and read by its age");
    assertEquals(List.of("old99"), ids(claim()));
  }

  @Test
  void what_failed_together_is_halved() {
    for (int i = 0; i < 100; i++) {
      keep(SampleLetter.of("old" + i).waiting());
    }
    for (int company : List.of(100, 50, 50)) {
      List<Backlog.Claim> together = claim();
      assertEquals(company, together.size());
      Instant later = clock.instant().plusSeconds(company == 100 ? 0 : 600);
      backlog()
          .postponed(
              together.stream()
                  .map(one -> new Backlog.Postponed(one, 1, "busy", later.plusMillis(1)))
                  .toList());
      clock.advance(Duration.ofMillis(1));
    }
  }

  @Test
  void what_is_postponed_can_be_hurried() {
    keep(SampleLetter.of("a").waiting(), SampleLetter.of("b").inStore("b").waiting());
    Instant later = clock.instant().plusSeconds(600);
    for (String store : List.of("default", "b")) {
      Backlog.Claim claim = backlog().claim(store).getFirst();
      backlog().postponed(List.of(new Backlog.Postponed(claim, 1, "busy", later)));
    }
    backlog().hurry("default");

    assertEquals(Set.of("default"), backlog().storesWithWork());
    assertEquals(List.of("a"), ids(claim()));
  }

  @Test
  void what_is_claimed_is_free_again_when_its_lease_ends() {
    keep(SampleLetter.of("a").waiting());
    claim();
    clock.advance(Duration.ofSeconds(59));
    assertEquals(List.of(), claim());
    clock.advance(Duration.ofSeconds(1));

    assertEquals(List.of("a"), ids(claim()));
  }

  @Test
  void whoever_lost_a_lease_settles_nothing_but_what_redo_has() {
    keep(SampleLetter.of("a").waiting());
    Backlog.Claim lost = claim().getFirst();
    clock.advance(Duration.ofSeconds(61));
    claim();
    backlog().dead(lost, 1, "Redo answered 400");
    backlog().postponed(List.of(new Backlog.Postponed(lost, 1, "busy", clock.instant())));

    assertEquals("Redo answered 503", find("a").reason());
    assertEquals(List.of(), claim());
    backlog().drained(List.of(lost));
    assertMoved("drained 1, stored 1");
  }

  @Test
  void a_clock_that_was_put_back_keeps_nothing_waiting_for_long() {
    keep(SampleLetter.of("postponed").waiting(), SampleLetter.of("claimed").waiting());
    List<Backlog.Claim> claims = claim();
    Instant later = clock.instant().plusSeconds(60);
    backlog().postponed(List.of(new Backlog.Postponed(claims.getFirst(), 1, "busy", later)));
    clock.advance(Duration.ofDays(-30));

    assertEquals(Set.of("default"), backlog().storesWithWork());
    assertEquals(List.of("postponed", "claimed"), ids(claim()));
  }

  @Test
  void a_clock_that_was_put_forward_and_back_loses_nothing() {
    clock.advance(Duration.ofDays(400));
    keep(SampleLetter.of("a").waiting());
    claim();
    clock.advance(Duration.ofDays(-400));
    backlog().expire("default", clock.instant().minus(Duration.ofDays(3)));

    assertEquals(List.of("a"), ids(claim()));
  }

  @Test
  void what_follows_another_is_not_claimed_before_that_has_left() {
    keep(
        SampleLetter.of("line").following("order").waiting(),
        SampleLetter.of("order").waiting(),
        SampleLetter.of("line").following("order").inStore("b").waiting());

    assertEquals(List.of("line"), ids(backlog().claim("b")));
    List<Backlog.Claim> order = claim();
    assertEquals(List.of("order"), ids(order));
    assertEquals(List.of(), claim());
    backlog().drained(order);
    assertEquals(List.of("line"), ids(claim()));
  }

  @Test
  void what_follows_a_letter_that_dies_dies_with_it() {
    keep(
        SampleLetter.of("order").waiting(),
        SampleLetter.of("line").following("order").waiting(),
        SampleLetter.of("piece").following("line").waiting(),
        SampleLetter.of("other").waiting());
    backlog().dead(claim().getFirst(), 2, "Redo answered 400");

    assertEquals("Redo answered 400", find("order").reason());
    assertEquals(3, find("order").attempts());
    assertEquals("it goes only with order, which is a dead letter", find("line").reason());
    assertEquals("it goes only with line, which is a dead letter", find("piece").reason());
    assertEquals(List.of("other"), list(Wanted.ANY.state(WAITING)));
    assertMoved("died 3, stored 4");
  }

  @Test
  void what_has_waited_too_long_becomes_a_dead_letter() {
    keep(
        SampleLetter.of("old").waiting(),
        SampleLetter.of("line").following("old").waiting(),
        SampleLetter.of("elsewhere").inStore("b").waiting());
    clock.advance(Duration.ofHours(73));
    keep(SampleLetter.of("young").waiting());
    keep(SampleLetter.of("stale").goodUntil(clock.instant().minusMillis(1)).waiting());
    keep(SampleLetter.of("fresh").goodUntil(clock.instant()).waiting());
    backlog().expire("default", clock.instant().minus(Duration.ofHours(72)));

    assertEquals(List.of("stale", "line", "old"), list(Wanted.ANY.state(DEAD)));
    assertEquals("too old: relay.queue.max-age has ended", find("old").reason());
    assertEquals("too old: its event type's max-age has ended", find("stale").reason());
    assertEquals(List.of("fresh", "young", "elsewhere"), list(Wanted.ANY.state(WAITING)));
  }

  @Test
  void what_is_claimed_does_not_expire() {
    keep(SampleLetter.of("a").goodUntil(clock.instant().minusSeconds(1)).waiting());
    Backlog.Claim claim = claim().getFirst();
    assertTrue(claim.tooOld());
    backlog().expire("default", clock.instant().plusSeconds(1));

    assertEquals(WAITING, find("a").state());
  }

  @Test
  void more_than_a_handful_expires_too() {
    keep(
        IntStream.range(0, 1_100)
            .mapToObj(i -> SampleLetter.of("id-" + i).waiting())
            .toArray(Deposit[]::new));
    backlog().expire("default", clock.instant().plusSeconds(1));

    assertMoved("died 1100, stored 1100");
    assertEquals(new Letters.Replayed(1_100, 0), letters().replay(Wanted.ANY.filter()));
    backlog().expire("default", clock.instant().plusSeconds(1));
    assertEquals(1_100, letters().delete(Wanted.ANY.filter()));
    assertMoved("deleted 1100, died 2200, replayed 1100, stored 1100");
  }

  @Test
  void dead_letters_wait_again_with_what_follows_them() {
    keep(
        SampleLetter.of("order").dead("Redo answered 400"),
        SampleLetter.of("line").following("order").named("Product Ordered").dead("with order"),
        SampleLetter.of("other").named("Order Paid").dead("Redo answered 400"),
        SampleLetter.of("body").asWebhook().dead("no JSON"));
    clock.advance(Duration.ofMinutes(1));
    Wanted placed = Wanted.ANY.name("Order Placed");

    assertEquals(new Letters.Replayed(2, 0), letters().replay(placed.filter()));
    assertEquals(List.of("line", "order"), list(Wanted.ANY.state(WAITING)));
    assertEquals(0, find("order").attempts());
    assertEquals(clock.instant(), find("order").since());
    assertEquals(List.of("order"), ids(claim()));
    assertEquals(new Letters.Replayed(1, 0), letters().replay(Wanted.ANY.filter()));
    assertEquals(List.of("body"), list(Wanted.ANY.state(DEAD)));
  }

  @Test
  void what_follows_a_dead_letter_waits_again_only_after_it() {
    keep(
        SampleLetter.of("order").dead("Redo answered 400"),
        SampleLetter.of("line").following("order").named("Product Ordered").dead("with order"),
        SampleLetter.of("piece").following("line").named("Piece").dead("with line"));

    assertEquals(new Letters.Replayed(3, 0), letters().replay(Wanted.ANY.name("Piece").filter()));
    List<Backlog.Claim> order = claim();
    assertEquals(List.of("order"), ids(order));
    backlog().drained(order);
    assertEquals(List.of("line"), ids(claim()));
  }

  @Test
  void what_follows_one_that_is_too_old_is_not_replayed() {
    keep(
        SampleLetter.of("order").goodUntil(clock.instant().minusSeconds(1)).dead("too old"),
        SampleLetter.of("line").following("order").dead("with order"),
        SampleLetter.of("piece").following("line").named("Piece").dead("with line"));

    assertEquals(new Letters.Replayed(0, 1), letters().replay(Wanted.ANY.name("Piece").filter()));
    assertEquals(new Letters.Replayed(0, 3), letters().replay(Wanted.ANY.filter()));
    assertEquals(List.of(), claim());
    assertMoved("died 3, stored 3");
  }

  @Test
  void letters_that_follow_each_other_in_a_circle_are_replayed() {
    keep(
        SampleLetter.of("a").following("b").dead("with b"),
        SampleLetter.of("b").following("a").dead("with a"));

    assertEquals(new Letters.Replayed(2, 0), letters().replay(Wanted.ANY.filter()));
  }

  @Test
  void what_is_too_old_is_not_replayed() {
    keep(
        SampleLetter.of("order").dead("Redo answered 400"),
        SampleLetter.of("line")
            .following("order")
            .goodUntil(clock.instant().minusSeconds(1))
            .dead("with order"),
        SampleLetter.of("fresh").goodUntil(clock.instant()).dead("Redo answered 400"));

    assertEquals(new Letters.Replayed(2, 1), letters().replay(Wanted.ANY.filter()));
    assertEquals(List.of("line"), list(Wanted.ANY.state(DEAD)));
  }

  @Test
  void what_waits_is_neither_replayed_nor_deleted() {
    keep(SampleLetter.of("a").waiting(), SampleLetter.of("b").dead("Redo answered 400"));

    assertEquals(0, letters().delete(Wanted.ANY.state(WAITING).filter()));
    assertEquals(new Letters.Replayed(0, 0), letters().replay(Wanted.ANY.state(WAITING).filter()));
    assertEquals(1, letters().delete(Wanted.ANY.filter()));
    assertEquals(List.of("a"), list(Wanted.ANY));
    assertMoved("deleted 1, died 1, stored 2");
  }

  @Test
  void letters_are_listed_by_all_that_can_be_asked() {
    keep(
        SampleLetter.of("a").waiting(),
        SampleLetter.of("b").from("woocommerce").dead("Redo answered 400: Ä"),
        SampleLetter.of("c").inStore("b").named("Order Paid").dead("busy"));
    Instant before = clock.instant();
    clock.advance(Duration.ofMinutes(1));
    keep(SampleLetter.of("d").dead("Redo answered 422"));

    assertEquals(List.of("d", "c", "b", "a"), list(Wanted.ANY));
    assertEquals(List.of("d", "b", "a"), list(Wanted.ANY.store("default")));
    assertEquals(List.of("d", "c", "b"), list(Wanted.ANY.state(DEAD)));
    assertEquals(List.of("c"), list(Wanted.ANY.name("Order Paid")));
    assertEquals(List.of("b"), list(Wanted.ANY.platform("woocommerce")));
    assertEquals(List.of("c"), list(Wanted.ANY.uniqueId("c")));
    assertEquals(List.of("c"), list(Wanted.ANY.id(find("c").id())));
    assertEquals(List.of("d", "b"), list(Wanted.ANY.reason("ANSWERED 4")));
    assertEquals(List.of("d"), list(Wanted.ANY.from(clock.instant())));
    assertEquals(List.of("c", "b", "a"), list(Wanted.ANY.until(clock.instant())));
    assertEquals(
        List.of("b"),
        list(
            Wanted.ANY
                .store("default")
                .state(DEAD)
                .name("Order Placed")
                .platform("woocommerce")
                .uniqueId("b")
                .id(find("b").id())
                .reason("redo")
                .from(before)
                .until(clock.instant())));
    assertEquals(List.of(), list(Wanted.ANY.uniqueId("b").store("b")));
  }

  @Test
  void a_list_comes_in_pages_without_content() {
    keep(
        IntStream.range(0, 450)
            .mapToObj(i -> SampleLetter.of("id-" + i).waiting())
            .toArray(Deposit[]::new));
    Letters.Page first = letters().list(Wanted.ANY.filter(), Optional.empty(), 1_000);
    Letters.Page second = letters().list(Wanted.ANY.filter(), first.next(), 200);
    Letters.Page third = letters().list(Wanted.ANY.filter(), second.next(), 200);

    assertEquals(0, first.letters().getFirst().letter().content().length());
    assertEquals(
        List.of(200, 200, 50),
        Stream.of(first, second, third).map(page -> page.letters().size()).toList());
    assertEquals(Optional.empty(), third.next());
    assertEquals("id-0", third.letters().getLast().letter().uniqueId());
    assertEquals(1, letters().list(Wanted.ANY.filter(), Optional.empty(), -1).letters().size());
  }

  @Test
  void what_is_rare_is_found_among_many() {
    keep(SampleLetter.of("rare").from("woocommerce").waiting());
    for (int part = 0; part < 12; part++) {
      int start = part * 500;
      keep(
          IntStream.range(start, start + 500)
              .mapToObj(i -> SampleLetter.of("id-" + i).waiting())
              .toArray(Deposit[]::new));
    }

    assertEquals(List.of("rare"), list(Wanted.ANY.platform("woocommerce")));
  }

  @Test
  void letters_are_counted_by_store_and_state() {
    keep(SampleLetter.of("a").waiting(), SampleLetter.of("d").dead("Redo answered 400"));
    Instant first = clock.instant();
    clock.advance(Duration.ofMinutes(1));
    keep(SampleLetter.of("b").waiting(), SampleLetter.of("c").inStore("b").waiting());

    assertEquals(
        Set.of(
            new Letters.Count("default", WAITING, 2, first),
            new Letters.Count("default", DEAD, 1, first),
            new Letters.Count("b", WAITING, 1, clock.instant())),
        Set.copyOf(letters().counts()));
  }

  static final Letters.Shop SHOP = new Letters.Shop("default", "shopify", SampleLetter.SHOP);

  private static final Letters.Traces ANN =
      new Letters.Traces(
          Set.of("ann@Example.com", "jörg@example.com"),
          Set.of("+491511234567", "(0151) 1234567"),
          Set.of("815815"),
          Set.of("4711", "220458"));

  @Test
  void an_event_is_erased_by_whom_and_what_it_tells_of() {
    keep(
        SampleLetter.of("email").about("Ann@Example.com", "+1").waiting(),
        SampleLetter.of("capitals").about("JÖRG@Example.com", "+1").waiting(),
        SampleLetter.of("phone").about("x@example.com", "+491511234567").dead("refused"),
        SampleLetter.of("customer").aboutCustomer("815815").waiting(),
        SampleLetter.of("shopify:default:customer:815815:created").waiting(),
        SampleLetter.of("shopify:default:order:4711:placed").waiting(),
        SampleLetter.of("refund").saying("{\"data\":{\"Order Id\":\"4711\"}}").waiting());
    Deposit[] others = {
      SampleLetter.of("longer").about("joann@example.com", "+4915112345678").waiting(),
      SampleLetter.of("other").about("ann@example.com.au", "+1").waiting(),
      SampleLetter.of("customer-2").aboutCustomer("8158150").waiting(),
      SampleLetter.of("shopify:default:order:47110:placed").waiting(),
      SampleLetter.of("shopify:default:order:8:line:4711:ordered").waiting(),
      SampleLetter.of("shopify:default:customer:4711:created").waiting(),
      SampleLetter.of("sku").saying("{\"SKU\":\"220458\",\"postalCode\":\"220458\"}").waiting(),
      SampleLetter.of("note").saying("{\"n\":\"\\\"Order Id\\\":\\\"4711\\\"\"}").waiting(),
      SampleLetter.of("gift").saying("{\"note\":\"for ann@example.com\"}").waiting(),
      SampleLetter.of("ann").about("ann@example.com", "+3").from("woocommerce").waiting(),
      SampleLetter.of("ann").about("ann@example.com", "+3").inStore("b").waiting(),
      SampleLetter.of("ann-2").about("ann@example.com", "+3").fromShop("b.example").waiting()
    };
    keep(others);
    claim();

    assertEquals(7, letters().erase(SHOP, ANN));
    assertEquals(others.length, list(Wanted.ANY).size());
    assertMoved("deleted 1, died 1, erased 6, stored 18");
  }

  @Test
  void a_webhook_that_could_not_be_read_is_searched_for_whole_words() {
    keep(
        unread("…\"ANN@example.com\"…"),
        unread("ann@example.com"),
        unread("\"joann@example.com,ann@example.com\""),
        unread("{\"e\":\"j\\u00F6rg@example.com\"}"),
        unread("\"JÖRG@Example.com\""),
        unread("\"Ann \\u003cann@example.com\\u003e\""),
        unread("\"Tell\\nann@example.com\""),
        unread("\"phone\":\"+491511234567\""),
        unread("\"phone\":\"(0151) 1234567\""),
        unread("{\"id\":815815"),
        unread("gid:\\/\\/shopify\\/Order\\/220458\""),
        SampleLetter.of("customer").asWebhook().aboutCustomer("815815").dead("no JSON"));
    Deposit[] others = {
      unread("\"joann@example.com\""),
      unread("\"jo.ann@example.com\""),
      unread("\"öann@example.com\""),
      unread("\"\\u00f6ann@example.com\""),
      unread("\"ann@example.com.au\""),
      unread("\"+4915112345678\""),
      unread("{\"id\":8158150,\"number\":4711"),
      SampleLetter.of("no-text").asWebhook().saying(new byte[] {(byte) 0xFF, 0, '\\'}).dead("x")
    };
    keep(others);

    assertEquals(12, letters().erase(SHOP, ANN));
    assertEquals(others.length, list(Wanted.ANY).size());
  }

  private static Deposit unread(String body) {
    return SampleLetter.of(body).asWebhook().saying(body).dead("no JSON");
  }

  @Test
  void a_shop_is_erased_as_a_whole() {
    keep(
        SampleLetter.of("a").waiting(),
        SampleLetter.of("b").dead("refused"),
        SampleLetter.of("c").from("woocommerce").waiting(),
        SampleLetter.of("d").inStore("b").waiting(),
        SampleLetter.of("e").fromShop("another.myshopify.com").waiting());

    assertEquals(2, letters().erase(SHOP));
    assertEquals(List.of("e", "d", "c"), list(Wanted.ANY));
  }

  @Test
  void large_letters_are_searched_too() {
    byte[] large = new byte[3_000_000];
    Arrays.fill(large, (byte) ' ');
    for (int i = 0; i < 4; i++) {
      keep(SampleLetter.of("id-" + i).asWebhook().saying(large).dead("no JSON"));
    }
    Arrays.fill(large, 2_999_990, 3_000_000, (byte) '7');
    keep(SampleLetter.of("last").asWebhook().saying(large).dead("no JSON"));

    Letters.Traces traces = new Letters.Traces(Set.of(), Set.of(), Set.of("7777777777"), Set.of());
    assertEquals(1, letters().erase(SHOP, traces));
  }

  @Test
  void a_letter_that_died_while_redo_took_it_leaves_with_even_books() {
    keep(SampleLetter.of("order").waiting(), SampleLetter.of("line").following("order").waiting());
    List<Backlog.Claim> order = claim();
    clock.advance(Duration.ofSeconds(61));
    backlog().dead(claim().getFirst(), 1, "Redo answered 400");
    backlog().drained(order);

    assertEquals(List.of("line"), list(Wanted.ANY.state(DEAD)));
    assertMoved("died 2, drained 1, replayed 1, stored 2");
  }

  @Test
  void texts_are_texts_whatever_they_look_like() {
    String nasty = "x'); DROP TABLE letter; --\"\\ ${x} %_ ü\uD83D\uDE00";
    keep(SampleLetter.of(nasty).named(nasty).inStore(nasty).about(nasty, nasty).dead(nasty));

    Wanted wanted = Wanted.ANY.uniqueId(nasty).name(nasty).store(nasty).reason(nasty);
    assertEquals(List.of(nasty), list(wanted));
    assertEquals(List.of(), list(Wanted.ANY.reason("x%")));
    assertEquals(1, letters().replay(wanted.filter()).replayed());
    assertEquals(List.of(nasty), ids(backlog().claim(nasty)));
  }

  @Test
  void what_no_database_takes_is_left_out_of_texts() {
    keep(SampleLetter.of("a\0b").named("half \uD83D").dead("nul \0"));
    keep(SampleLetter.of("a\0b").named("half \uD83D").dead("nul \0"));

    assertEquals(List.of("ab"), list(Wanted.ANY.uniqueId("a\0b").reason("NUL \0")));
    assertEquals("half ?", find("ab").letter().name());
    assertMoved("died 1, stored 1");
  }

  @Test
  void it_says_when_it_can_be_written() {
    assertEquals(Optional.empty(), letters().whyNotWritable());
  }

  @Test
  void what_was_kept_is_there_after_a_restart() throws Exception {
    keep(SampleLetter.of("a").waiting(), SampleLetter.of("b").dead("refused"));
    reopen();

    assertEquals(List.of("b", "a"), list(Wanted.ANY));
    assertMoved("died 1, stored 2");
  }

  @Test
  void a_closed_queue_keeps_nothing() {
    open.close();

    assertEquals(
        Queue.Keeping.NOT_KEPT,
        open.queue().keep(List.of(SampleLetter.of("a").waiting()), PATIENCE));
    assertFalse(letters().whyNotWritable().isEmpty());
  }

  @Test
  void nothing_at_all_can_be_kept() {
    keep();
    assertEquals(List.of(), letters().counts());
  }

  @Test
  void it_keeps_books_that_are_even_whatever_happens() {
    for (long seed = 1; seed <= 5; seed++) {
      RandomLife life = new RandomLife(seed, open, clock.instant());
      for (int step = 0; step < 150; step++) {
        life.step();
      }
      life.assertAsTheLedgerSays();
    }
  }

  /** The same database again. */
  abstract void reopen() throws Exception;

  static String text(Letters.KeptLetter kept) {
    return new String(kept.letter().content().bytes(), UTF_8);
  }
}
