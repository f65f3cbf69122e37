package dev.redorelay.relay;

import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of each kind, as the container would find them: a new platform or translator needs no line.
 */
final class Discovered {

  private static final String CLASS = ".class";

  private Discovered() {}

  /** An instance of each class of the application that is of this type, and what is produced. */
  static <T> List<T> all(Class<T> type) {
    List<Method> producers =
        classes().stream()
            .flatMap(found -> Stream.of(found.getDeclaredMethods()))
            .filter(method -> method.isAnnotationPresent(Produces.class))
            .filter(method -> type.isAssignableFrom(method.getReturnType()))
            .sorted(Comparator.comparing(Method::getName))
            .toList();
    Set<Class<?>> produced =
        producers.stream().map(Method::getReturnType).collect(Collectors.toSet());
    return Stream.concat(
            classes().stream()
                .filter(found -> type.isAssignableFrom(found) && isConcrete(found))
                .filter(found -> !produced.contains(found))
                .map(Discovered::made),
            producers.stream().map(Discovered::made))
        .map(type::cast)
        .toList();
  }

  /** All of the application's, in order of their names. */
  private static List<Class<?>> classes() {
    Path root = root();
    try (Stream<Path> files = Files.walk(root.resolve("dev/redorelay"))) {
      return files
          .map(
              file ->
                  root.relativize(file)
                      .toString()
                      .replace(file.getFileSystem().getSeparator(), "."))
          .filter(name -> name.endsWith(CLASS) && !name.endsWith("package-info.class"))
          .map(name -> name.substring(0, name.length() - CLASS.length()))
          .sorted()
          .<Class<?>>map(Discovered::load)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    try {
      return Path.of(Relay.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the application's classes are in a folder", e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Relay.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isConcrete(Class<?> found) {
    return !found.isInterface() && !Modifier.isAbstract(found.getModifiers());
  }

  private static Object made(Class<?> found) {
    try {
      Constructor<?> constructor = found.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(found + " needs something that only the container has", e);
    }
  }

  private static Object made(Method producer) {
    try {
      producer.setAccessible(true);
      return producer.invoke(made(producer.getDeclaringClass()));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(producer + " needs something that only the container has", e);
    }
  }
}
