package dev.redorelay.woocommerce;

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

/** Whom a body is about, as far as Redo is told: whoever pays. */
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
        "                                                                         | nobody",
        "billing:null                                                             | nobody",
        "billing:{email:null, phone:null}                                         | nobody",
        "billing:{email:'', phone:''}                                             | nobody",
        "billing:{email:'rowan'}                                                  | nobody",
        "customer_id:0, billing:{email:'guest@example.com'}                       | guest@example.com",
        "customer_id:26, billing:{email:' Rowan@EXAMPLE.com '}                    | Rowan@example.com",
        "billing:{phone:'+12025550143'}                                           | +12025550143",
        "billing:{phone:'(202) 555-0143', country:'US'}                           | +12025550143",
        "billing:{phone:'(202) 555-0143', country:''}                             | nobody",
        "billing:{phone:'(202) 555-0143'}, shipping:{country:'US'}                | nobody",
        "billing:{phone:'555-555-SHIP', country:'US'}                             | nobody",
        "billing:{phone:'010', country:'JP'}                                      | nobody",
        "billing:{email:'rowan@example.com', phone:'+12025550143'}                | rowan@example.com +12025550143",
        "billing:{email:'rowan@example.com', phone:'nonsense'}                    | rowan@example.com",
        "shipping:{phone:'+12025550178', email:'gift@example.com'}                | nobody",
        "billing:{email:'rowan@example.com'}, shipping:{phone:'+12025550178'}     | rowan@example.com",
      })
  void an_order_is_of_whoever_pays(String fields, String who) {
    assertEquals(who, who(order(fields), Optional.empty()));
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
  })
  void a_national_number_needs_a_country(String country, String number, String e164) {
    String billing = "billing:{phone:'%s', country:'%s'}";
    assertEquals(e164, who(order(billing.formatted(number, country)), Optional.empty()));
    assertEquals(e164, who(order(billing.formatted(number, "")), Optional.of(country)));
    assertEquals("nobody", who(order(billing.formatted(number, "")), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      value = {
        "billing:{first_name:'Rowan', last_name:'Ashdown'}                       | Rowan  | Ashdown",
        "billing:{first_name:'美咲', last_name:'山田'}                             | 美咲    | 山田",
        "billing:{first_name:'🌿', last_name:'👩‍🌾'}                                 | 🌿     | 👩‍🌾",
        "billing:{first_name:'  Rowan ', last_name:null}                         | Rowan  | -",
        "billing:{first_name:'', last_name:'  '}                                 | -      | -",
        "shipping:{first_name:'Barnaby', last_name:'Quill'}                      | -      | -",
        "first_name:'Own', billing:{first_name:'Billie', last_name:'Payer'}      | Own    | -",
        "first_name:'', last_name:' ', billing:{first_name:'Billie'}             | Billie | -",
      })
  void a_name_is_the_accounts_or_else_the_payers(String fields, String first, String last) {
    Customer customer =
        identity(account("email:'a@example.com', " + fields), Optional.empty()).orElseThrow();
    assertEquals(first, customer.firstName());
    assertEquals(last, customer.lastName());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      value = {
        "country:'JP'                                      | -          | -    | -  | JP",
        "city:'Burlington', state:'VT', country:'US'       | Burlington | -    | VT | US",
        "city:'Canterbury', state:'Kent', country:'GB'     | Canterbury | Kent | -  | GB",
        "city:'Burlington'                                 | Burlington | -    | -  | -",
      })
  void a_location_is_the_billing_address_however_little_it_says(
      String fields, String city, String state, String stateCode, String countryCode) {
    String billing = "billing:{email:'a@example.com', " + fields + "}";
    Location location =
        identity(order(billing + ", shipping:{city:'Elsewhere', country:'SE'}"), Optional.empty())
            .orElseThrow()
            .location()
            .orElseThrow();
    assertEquals(city, location.city());
    assertEquals(state, location.state());
    assertEquals(stateCode, location.stateCode());
    assertEquals(countryCode, location.countryCode());
  }

  private static String who(Person person, Optional<String> defaultCountry) {
    return identity(person, defaultCountry).map(IdentityTest::who).orElse("nobody");
  }

  private static String who(Customer customer) {
    return Stream.of(
            customer.email().map(EmailAddress::value),
            customer.phoneNumber().map(PhoneNumber::value))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  private static Optional<Customer> identity(Person person, Optional<String> defaultCountry) {
    Store store =
        new Store(
            "default",
            new Store.Redo("store", new Secret("secret")),
            Map.of(),
            defaultCountry,
            false,
            Map.of());
    return Identity.of(person, store);
  }

  private static Order order(String fields) {
    return read(Order.class, fields);
  }

  private static ShopCustomer account(String fields) {
    return read(ShopCustomer.class, fields);
  }

  private static <P> P read(Class<P> type, String fields) {
    String json = "{id:'1', " + (fields == null ? "" : fields) + "}";
    try {
      return JSON.readValue(json.replaceFirst(", ?}$", "}"), type);
    } catch (JsonProcessingException e) {
      throw new AssertionError("the test's own JSON: " + fields, e);
    }
  }
}
