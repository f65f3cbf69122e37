package dev.redorelay;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls between the rooms. */
class ArchitectureTest {

  private static final String BASE = "dev.redorelay.";
  private static final Set<String> PLATFORMS = Set.of("shopify", "woocommerce");

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.redorelay");

  @Test
  void webhook_knows_the_JDK_alone() {
    classes()
        .that(resideInAPackage(BASE + "webhook"))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(BASE + "webhook", "java..", "javax.crypto..", "org.jspecify.."))
        .check(ALL);
  }

  @Test
  void store_knows_no_other_room() {
    room("store").mayUse();
  }

  @Test
  void redo_knows_the_stores() {
    room("redo").mayUse("store");
  }

  @Test
  void queue_knows_Redo_and_the_stores() {
    room("queue").mayUse("redo", "store");
    noHttp("queue");
  }

  @Test
  void relay_knows_no_platform_and_no_door() {
    room("relay").mayUse("webhook", "redo", "queue", "store");
    noHttp("relay");
  }

  @Test
  void inbound_knows_the_relay() {
    room("inbound").mayUse("webhook", "relay");
  }

  @Test
  void the_sandbox_is_used_by_nobody() {
    room("sandbox").mayUse("relay", "redo", "store");
    usedByNobody("sandbox");
  }

  @Test
  void the_operators_room_is_used_by_nobody() {
    room("operator").mayUse("relay", "queue", "redo", "store");
    usedByNobody("operator");
  }

  @Test
  void platforms_translate_and_do_nothing_else() {
    for (String platform : PLATFORMS) {
      room(platform).mayUse("webhook", "relay", "redo", "store");
      noHttp(platform);
      noClasses()
          .that(resideInAPackage(BASE + platform))
          .should()
          .dependOnClassesThat(
              named(
                  "dev.redorelay.redo.RedoClient",
                  "dev.redorelay.redo.Delivery",
                  "dev.redorelay.relay.Relay",
                  "dev.redorelay.queue.Queue",
                  "java.time.Clock",
                  "java.time.InstantSource",
                  "java.util.Random",
                  "java.util.UUID"))
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .check(ALL);
    }
  }

  @Test
  void the_native_executable_can_read_every_payload() {
    for (String platform : PLATFORMS) {
      classes()
          .that(resideInAPackage(BASE + platform))
          .and()
          .areRecords()
          .and(
              DescribedPredicate.describe(
                  "are not private", c -> !c.getModifiers().contains(JavaModifier.PRIVATE)))
          .and(
              DescribedPredicate.describe(
                  "are no part of a Person", c -> !c.getSimpleName().equals("Phone")))
          .should()
          .beAnnotatedWith(RegisterForReflection.class)
          .check(ALL);
    }
  }

  @Test
  void every_room_is_known_here() {
    Set<String> rooms =
        ALL.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(BASE))
            .map(name -> name.substring(BASE.length()))
            .collect(Collectors.toCollection(TreeSet::new));
    rooms.removeAll(PLATFORMS);
    assertEquals(
        new TreeSet<>(
            Set.of("inbound", "operator", "queue", "redo", "relay", "sandbox", "store", "webhook")),
        rooms);
  }

  private record Room(String name) {
    void mayUse(String... others) {
      String[] allowed =
          Stream.concat(Stream.of(name), Arrays.stream(others))
              .map(other -> BASE + other)
              .toArray(String[]::new);
      classes()
          .that(resideInAPackage(BASE + name))
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(allowed)
                  .or(DescribedPredicate.not(resideInAPackage("dev.redorelay.."))))
          .check(ALL);
    }
  }

  private static Room room(String name) {
    return new Room(name);
  }

  private static void usedByNobody(String room) {
    noClasses()
        .that(resideInAPackage("dev.redorelay..").and(not(room)))
        .should()
        .dependOnClassesThat(resideInAPackage(BASE + room))
        .check(ALL);
  }

  private static void noHttp(String room) {
    noClasses()
        .that(resideInAPackage(BASE + room))
        .should()
        .dependOnClassesThat(resideInAnyPackage("jakarta.ws.rs..", "io.vertx.."))
        .check(ALL);
  }

  private static DescribedPredicate<JavaClass> not(String room) {
    return DescribedPredicate.not(resideInAPackage(BASE + room));
  }

  private static DescribedPredicate<JavaClass> named(String... names) {
    return DescribedPredicate.describe(
        "are one of " + Arrays.toString(names), c -> Set.of(names).contains(c.getName()));
  }
}
