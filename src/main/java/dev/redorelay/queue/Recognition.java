package dev.redorelay.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Recognises the letters that tell of a person. Of an event it compares what is kept beside it: its
 * text may hold the same digits for another reason. A webhook that could not be read is searched.
 */
final class Recognition implements Predicate<Letters.KeptLetter> {

  /** As events are written, without spaces. No text looks like it: a quote in one is escaped. */
  private static final Pattern ORDER_ID = Pattern.compile("\"Order Id\":\"([^\"]*)\"");

  private final Letters.Traces traces;
  private final Set<String> emails;
  private final Mentions mentions;

  Recognition(Letters.Traces traces) {
    this.traces = traces;
    this.emails =
        traces.emails().stream()
            .map(Recognition::inOneCase)
            .collect(Collectors.toUnmodifiableSet());
    this.mentions = new Mentions(traces);
  }

  @Override
  public boolean test(Letters.KeptLetter kept) {
    Letter letter = kept.letter();
    return isOf(letter.person())
        || switch (letter.kind()) {
          case EVENT -> isAbout(letter);
          case WEBHOOK -> mentions.areIn(letter.content());
        };
  }

  private boolean isOf(Letter.Person person) {
    return is(person.email().map(Recognition::inOneCase), emails)
        || is(person.phoneNumber(), traces.phoneNumbers())
        || is(person.customerId(), traces.customerIds());
  }

  private static boolean is(Optional<String> value, Set<String> wanted) {
    return value.filter(wanted::contains).isPresent();
  }

  private static String inOneCase(String email) {
    return email.toLowerCase(Locale.ROOT);
  }

  private boolean isAbout(Letter letter) {
    return isNamedIn(letter) || isOfOrder(letter.content());
  }

  /** Whether the {@code uniqueId} names one of them as what the fact is about. */
  private boolean isNamedIn(Letter letter) {
    String shop = letter.origin().platform() + ':' + letter.store() + ':';
    if (!letter.uniqueId().startsWith(shop)) {
      return false;
    }
    String[] objectAndId = letter.uniqueId().substring(shop.length()).split(":", 3);
    return objectAndId.length > 1
        && switch (objectAndId[0]) {
          case "order" -> traces.orderIds().contains(objectAndId[1]);
          case "customer" -> traces.customerIds().contains(objectAndId[1]);
          default -> false;
        };
  }

  /** What is about a part of an order names the order in its data. */
  private boolean isOfOrder(Content content) {
    return !traces.orderIds().isEmpty()
        && ORDER_ID
            .matcher(new String(content.bytes(), UTF_8))
            .results()
            .anyMatch(match -> traces.orderIds().contains(match.group(1)));
  }
}
