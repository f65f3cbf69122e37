package dev.redorelay.redo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventJsonTest {

  /** Redo takes keys it does not know, and says nothing. */
  @Test
  void has_exactly_these_keys() {
    EventData data =
        EventData.builder()
            .text("Order Number", "#1001 „Größe“ 😀")
            .number("Order Total", new BigDecimal("199.90"))
            .count("Item Count", 3)
            .flag("Has Discount", true)
            .extra("Items", List.of(Map.of("Unit Price", new BigDecimal("0.00"))))
            .build();

    assertEquals(
        """
        {"eventName":"Order Placed",\
        "customer":{"email":"ada@example.com","phoneNumber":"+4930123456",\
        "firstName":"Ada","lastName":"Lovelace",\
        "location":{"street1":"Unter den Linden 1","street2":"3. Stock",\
        "latitude":52.517,"longitude":13.3889,"city":"Berlin","state":"Berlin",\
        "stateCode":"BE","postalCode":"10117","country":"Germany","countryCode":"DE"}},\
        "data":{"Order Number":"#1001 „Größe“ 😀","Order Total":199.90,"Item Count":3,\
        "Has Discount":true,"$extra":{"Items":[{"Unit Price":0.00}]}},\
        "eventTimestamp":"2026-11-20T14:04:05.123Z",\
        "value":199.90,"valueCurrency":"EUR",\
        "uniqueId":"shopify:default:order:820982911946154508:placed"}\
        """,
        new String(Events.bytes(Events.with(data)), StandardCharsets.UTF_8));
  }

  @Test
  void leaves_out_what_is_not_known() {
    Customer customer =
        new Customer(EmailAddress.parse("a@b.c"), Optional.empty(), null, null, Optional.empty());
    CustomEvent event =
        new CustomEvent(
            "Order Paid",
            customer,
            EventData.builder().build(),
            Instant.EPOCH,
            Optional.empty(),
            new UniqueId("order:1:paid"));

    assertEquals(
        """
        {"eventName":"Order Paid","customer":{"email":"a@b.c"},"data":{},\
        "eventTimestamp":"1970-01-01T00:00:00Z","uniqueId":"order:1:paid"}\
        """,
        new String(Events.bytes(event), StandardCharsets.UTF_8));
  }

  @Test
  void carries_an_event_of_5_000_000_bytes_whole() {
    for (int size : new int[] {4_999_999, 5_000_000}) {
      byte[] json = Events.bytes(withItems(1, size));

      assertEquals(size, json.length);
      assertTrue(extra(json).path("Items Left Out").isMissingNode());
    }
  }

  /** An event of so many items and bytes, and how many items of it can be sent. */
  @ParameterizedTest
  @CsvSource({
    "1, 5000001, 0",
    "2, 5000001, 1",
    "3, 5000001, 1",
    "8, 5000001, 4",
    "500, 5000001, 250",
    "500, 9000000, 250",
    "500, 20000000, 62",
  })
  void gives_up_half_of_the_items_until_it_is_small_enough(int items, int size, int kept) {
    CustomEvent event = withItems(items, size);
    byte[] json = Events.bytes(event);

    assertEquals(kept, extra(json).get("Items").size());
    assertEquals(items - kept, extra(json).get("Items Left Out").asInt());
    assertEquals(items, ((List<?>) event.data().extra().get("Items")).size());
    assertEquals("kept", extra(json).get("Note").asText());
  }

  @Test
  void gives_up_of_any_list_and_of_the_longest_first() {
    EventData.Builder data = EventData.builder().extra("Items", List.of("item", "item"));
    data.extra("Discounts", Collections.nCopies(1_000_000, "SAVE10"));
    data.extra("Tracking URLs", Collections.nCopies(600_000, "https://a.example"));

    JsonNode extra = extra(Events.bytes(Events.with(data.build())));

    assertEquals(2, extra.get("Items").size());
    assertTrue(extra.path("Items Left Out").isMissingNode());
    assertEquals(125_000, extra.get("Discounts").size());
    assertEquals(875_000, extra.get("Discounts Left Out").asInt());
    assertEquals(150_000, extra.get("Tracking URLs").size());
    assertEquals(450_000, extra.get("Tracking URLs Left Out").asInt());
  }

  @Test
  void gives_up_an_event_that_is_too_large_without_its_items() {
    EventData.Builder data = EventData.builder().extra("Items", List.of("item"));
    for (int i = 0; i < 50; i++) {
      data.text("Text " + i, "a".repeat(100_000));
    }

    assertEquals(Optional.empty(), load(Events.with(data.build())).json());
  }

  @Test
  void gives_up_an_event_whose_items_are_no_list() {
    for (Object items : new Object[] {texts(50), "none"}) {
      EventData data = EventData.builder().extra("Items", items).extra("More", texts(50)).build();

      assertEquals(Optional.empty(), load(Events.with(data)).json());
    }
  }

  /** Jackson writes in pieces of 8,000 bytes: no character may break where one ends. */
  @Test
  void carries_events_in_bulk_as_they_are_by_themselves() {
    CustomEvent one = Events.at(Instant.EPOCH);
    CustomEvent other = Events.with(EventData.builder().text("Title", "„Größe“ 😀").build());
    String bulk = "{\"events\":[%s,%s]}";

    assertEquals(
        bulk.formatted(
            new String(Events.bytes(one), StandardCharsets.UTF_8),
            new String(Events.bytes(other), StandardCharsets.UTF_8)),
        new String(load(one, other).json().orElseThrow(), StandardCharsets.UTF_8));
  }

  @Test
  void carries_bulks_of_5_000_000_bytes_at_most() {
    int brackets = "{\"events\":[]}".length();
    CustomEvent fitting = withItems(1, 5_000_000 - brackets);
    CustomEvent tooLarge = withItems(1, 5_000_001 - brackets);

    assertEquals(5_000_000, EventJson.writeAll(load(fitting).events()).orElseThrow().length);
    assertEquals(Optional.empty(), EventJson.writeAll(load(tooLarge).events()));
    assertEquals(Optional.empty(), load(fitting, Events.at(Instant.EPOCH)).json());
  }

  @Test
  void carries_an_event_alone_that_has_no_room_in_a_bulk() {
    assertEquals(5_000_000, load(withItems(1, 5_000_000)).json().orElseThrow().length);
  }

  private static Load load(CustomEvent... events) {
    return new Load(Stream.of(events).map(WrittenEvent::of).toList());
  }

  @Test
  void carries_every_character_unharmed_wherever_it_stands() {
    for (int before = 7_400; before < 8_100; before++) {
      String text = "x".repeat(before) + "😀é山😀\n\"\\";
      EventData data =
          EventData.builder()
              .text("Text", text)
              .extra("x😀y", Map.of("😀".repeat(9), text))
              .build();
      JsonNode written = Events.json(Events.with(data)).get("data");

      assertEquals(text, written.get("Text").asText());
      assertEquals(text, written.get("$extra").get("x😀y").get("😀".repeat(9)).asText());
    }
  }

  @Test
  void is_written_the_same_each_time() {
    CustomEvent event = withItems(3, 10_000);

    assertArrayEquals(Events.bytes(event), Events.bytes(event));
  }

  private static Map<String, Object> texts(int count) {
    Map<String, Object> texts = new HashMap<>();
    for (int i = 0; i < count; i++) {
      texts.put("Text " + i, "a".repeat(100_000));
    }
    return texts;
  }

  /** An event of exactly so many bytes, with items all alike but for the first. */
  private static CustomEvent withItems(int count, int bytes) {
    int around = Events.bytes(event(List.of(item(4)))).length - 4;
    int left = bytes - around - (count - 1);
    int each = left / count;
    List<List<String>> items = new ArrayList<>(Collections.nCopies(count, item(each)));
    items.set(0, item(left - each * (count - 1)));
    return event(items);
  }

  private static CustomEvent event(List<List<String>> items) {
    return Events.with(EventData.builder().extra("Note", "kept").extra("Items", items).build());
  }

  /** A list of texts, none of which is cut, that takes exactly so many bytes. */
  private static List<String> item(int bytes) {
    List<String> texts = new ArrayList<>();
    int left = bytes - 1;
    while (left > 0) {
      int next = left <= 100_000 ? left : Math.min(left - 3, 100_000);
      texts.add("x".repeat(next - 3));
      left -= next;
    }
    return texts;
  }

  private static JsonNode extra(byte[] json) {
    try {
      return new ObjectMapper().readTree(json).at("/data/$extra");
    } catch (IOException e) {
      throw new AssertionError("reading from memory failed", e);
    }
  }
}
