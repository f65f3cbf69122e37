package dev.redorelay.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.redorelay.redo.Customer;
import dev.redorelay.redo.EmailAddress;
import dev.redorelay.redo.Location;
import dev.redorelay.redo.PhoneNumber;
import dev.redorelay.store.Secret;
import dev.redorelay.store.Store;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a body is about, as far as Redo is told. */
class IdentityTest {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.ALLOW_SINGLE_QUOTES)
          .enable(JsonParser.Feature.ALLOW_UNQUOTED_FIELD_NAMES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "                                                                        | nobody",
        "customer:null                                                           | nobody",
        "email:null, phone:null, customer:null                                   | nobody",
        "email:'', phone:'', customer:{email:'', phone:''}                       | nobody",
        "email:'  ', phone:' '                                                   | nobody",
        "email:'rowan'                                                           | nobody",
        "email:'rowan@localhost'                                                 | nobody",
        "customer:{id:'7701234567890', first_name:'Rowan', last_name:'Ashdown'}  | nobody",
        "billing_address:{first_name:'Rowan', city:'Burlington'}                 | nobody",
        "email:'rowan@example.com'                                               | rowan@example.com",
        "email:' Rowan@EXAMPLE.com '                                             | Rowan@example.com",
        "contact_email:'rowan@example.com'                                       | rowan@example.com",
        "customer:{email:'rowan@example.com'}                                    | rowan@example.com",
        "email:'a@example.com', contact_email:'b@example.com'                    | a@example.com",
        "email:'a@example.com', customer:{email:'b@example.com'}                 | a@example.com",
        "email:'', contact_email:null, customer:{email:'b@example.com'}          | b@example.com",
        "email:'none', contact_email:'b@example.com'                             | b@example.com",
      })
  void an_email_address_is_the_first_that_looks_like_one(String fields, String who) {
    assertEquals(who, who(order(fields)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "phone:'+12025550143'                                                    | +12025550143",
        "phone:'+1 (202) 555-0143'                                               | +12025550143",
        "customer:{phone:'+12025550143'}                                         | +12025550143",
        "phone:'+12025550143', customer:{phone:'+12025550178'}                   | +12025550143",
        "phone:'nonsense', customer:{phone:'+12025550178'}                       | +12025550178",
        "billing_address:{phone:'(202) 555-0143', country_code:'US'}             | +12025550143",
        "customer:{default_address:{phone:'(202) 555-0143', country_code:'US'}}  | +12025550143",
        "billing_address:{phone:'+12025550143'}, customer:{default_address:{phone:'+12025550178'}} | +12025550143",
        "phone:'(202) 555-0143', billing_address:{country_code:'US'}             | +12025550143",
        "phone:'(202) 555-0143', shipping_address:{country_code:'US'}            | +12025550143",
        "phone:'(202) 555-0143', customer:{default_address:{country_code:'US'}}  | +12025550143",
        "phone:'020 7946 0018', billing_address:{country_code:'GB'}, shipping_address:{country_code:'US'} | +442079460018",
        "billing_address:{phone:'020 7946 0018', country_code:'GB'}, customer:{default_address:{country_code:'US'}} | +442079460018",
        "phone:'(202) 555-0143'                                                  | nobody",
        "billing_address:{phone:'555-555-BILL', country_code:'US'}               | nobody",
        "phone:'555-555-SHIP', billing_address:{country_code:'US'}               | nobody",
        "phone:'010', billing_address:{country_code:'US'}                        | nobody",
        "phone:'555-625-1199', billing_address:{country_code:'US'}               | nobody",
        "email:'rowan@example.com', phone:'+12025550143'                         | rowan@example.com +12025550143",
      })
  void a_phone_number_is_the_first_that_can_be_dialled(String fields, String who) {
    assertEquals(who, who(order(fields)));
  }

  @ParameterizedTest
  @CsvSource({
    "US, (312) 345-6789,  +13123456789",
    "CA, 613-612-0707,    +16136120707",
    "GB, 020 7946 0018,   +442079460018",
    "DE, 030 12345678,    +493012345678",
    "FR, 06 12 34 56 78,  +33612345678",
    "IT, 06 6982 1234,    +390669821234",
    "ES, 612 34 56 78,    +34612345678",
    "NL, 06 12345678,     +31612345678",
    "SE, 070-123 45 67,   +46701234567",
    "AU, 0412 345 678,    +61412345678",
    "JP, 090-1234-5678,   +819012345678",
    "BR, (11) 96123-4567, +5511961234567",
    "IN, 098765 43210,    +919876543210",
    "MX, 55 1234 5678,    +525512345678",
  })
  void a_national_number_needs_a_country(String country, String number, String e164) {
    String billing = "billing_address:{phone:'%s', country_code:'%s'}";
    assertEquals(e164, who(order(billing.formatted(number, country))));
    assertEquals(e164, who(order("phone:'" + number + "'"), store(Optional.of(country))));
    assertEquals("nobody", who(order("phone:'" + number + "'")));
    assertEquals("nobody", who(order(billing.formatted(number, ""))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "shipping_address:{phone:'+12025550178', first_name:'Barnaby', country_code:'US'} | nobody",
        "shipping_address:{phone:'555-555-SHIP', country_code:'US'}                       | nobody",
        "email:'rowan@example.com', shipping_address:{phone:'+12025550178', first_name:'Barnaby', last_name:'Quill'} | rowan@example.com",
      })
  void the_recipient_of_a_gift_is_not_the_buyer(String fields, String who) {
    assertEquals(who, who(order(fields)));
    assertEquals(who, who(checkout(fields)));
    assertEquals(who, who(read(DraftOrder.class, "id:'1', " + fields)));
    String parcel = fields.replace("shipping_address", "destination");
    assertEquals(who, who(read(Shipment.class, "id:'1', " + parcel)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "sms_marketing_phone:'+12025550143'                                             | +12025550143",
        "sms_marketing_phone:'+12025550143', billing_address:{phone:'+12025550178'}     | +12025550143",
        "sms_marketing_phone:'+12025550143', customer:{phone:'+12025550178'}            | +12025550178",
        "email:'a@example.com', customer:{email:'b@example.com'}                        | a@example.com",
      })
  void a_checkout_has_a_number_for_messages(String fields, String who) {
    assertEquals(who, who(checkout(fields)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      value = {
        "customer:{first_name:'Rowan', last_name:'Ashdown'}                    | Rowan   | Ashdown",
        "customer:{first_name:'美咲', last_name:'山田'}                          | 美咲     | 山田",
        "customer:{first_name:'🌿', last_name:'👩‍🌾'}                              | 🌿      | 👩‍🌾",
        "customer:{first_name:'Zoë', last_name:'O’Neill-Đặng'}                 | Zoë     | O’Neill-Đặng",
        "customer:{first_name:'  Rowan ', last_name:null}                      | Rowan   | -",
        "customer:{first_name:'', last_name:'  '}                              | -       | -",
        "customer:{first_name:' '}, billing_address:{first_name:'Billie'}      | Billie  | -",
        "customer:{last_name:'Ashdown'}, billing_address:{first_name:'Billie'} | -       | Ashdown",
        "billing_address:{first_name:'Billie', last_name:'Payer'}              | Billie  | Payer",
        "customer:{first_name:'\u200b', last_name:'\u00a0'}                    | -       | -",
        "shipping_address:{first_name:'Barnaby', last_name:'Quill'}            | -       | -",
      })
  void a_name_is_the_customers_or_else_the_payers(String fields, String first, String last) {
    Customer customer = identity(order("email:'a@example.com', " + fields)).orElseThrow();
    assertEquals(first, customer.firstName());
    assertEquals(last, customer.lastName());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      value = {
        "billing_address:{country:'Japan', country_code:'JP'}                     | -          | Japan  | JP",
        "billing_address:{country_code:'jp'}                                      | -          | -      | JP",
        "billing_address:{country:'Japan'}                                        | -          | Japan  | -",
        "billing_address:{city:'Burlington'}, shipping_address:{city:'Montpelier', country_code:'US'} | Burlington | - | -",
        "billing_address:{}, shipping_address:{city:'Montpelier'}                 | Montpelier | -      | -",
        "billing_address:{city:''}, shipping_address:{city:'Montpelier'}          | Montpelier | -      | -",
        "customer:{default_address:{country_code:'DE'}}, billing_address:{city:'Burlington'} | - | - | DE",
      })
  void a_location_is_one_address_however_little_it_says(
      String fields, String city, String country, String countryCode) {
    Location location =
        identity(order("email:'a@example.com', " + fields)).orElseThrow().location().orElseThrow();
    assertEquals(city, location.city());
    assertEquals(country, location.country());
    assertEquals(countryCode, location.countryCode());
  }

  private static String who(Person person) {
    return who(person, store(Optional.empty()));
  }

  private static String who(Person person, Store store) {
    return Identity.of(person, store).map(IdentityTest::who).orElse("nobody");
  }

  private static String who(Customer customer) {
    return Stream.of(
            customer.email().map(EmailAddress::value),
            customer.phoneNumber().map(PhoneNumber::value))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  private static Optional<Customer> identity(Person person) {
    return Identity.of(person, store(Optional.empty()));
  }

  private static Store store(Optional<String> defaultCountry) {
    return new Store(
        "default",
        new Store.Redo("store", new Secret("secret")),
        Map.of(),
        defaultCountry,
        false,
        Map.of());
  }

  private static Order order(String fields) {
    return read(Order.class, "id:'1', " + (fields == null ? "" : fields));
  }

  private static Checkout checkout(String fields) {
    return read(Checkout.class, "token:'1', " + fields);
  }

  private static <P> P read(Class<P> type, String fields) {
    try {
      String json = "{" + fields.strip().replaceFirst(",$", "") + "}";
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new AssertionError("the test's own JSON: " + fields, e);
    }
  }
}
