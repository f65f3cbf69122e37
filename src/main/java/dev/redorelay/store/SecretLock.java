package dev.redorelay.store;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;
import io.smallrye.config.SecretKeys;
import jakarta.annotation.Priority;
import java.util.Iterator;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Locks the keys that hold a secret: nothing that lists or logs configuration gets to see them, not
 * even {@code smallrye.config.log.values}. SmallRye's own list of secret keys cannot do that, as it
 * does not know variables.
 */
@Priority(SecretLock.OUTSIDE_PROFILES_INSIDE_LOGGING)
public final class SecretLock implements ConfigSourceInterceptor {

  /** SmallRye sorts out profiles at + 200, from names that have to be there, and logs at + 250. */
  static final int OUTSIDE_PROFILES_INSIDE_LOGGING = Priorities.LIBRARY + 225;

  @Override
  public @Nullable ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
    if (SecretKeys.isLocked() && Key.isSecret(name)) {
      throw new SecurityException(name + " holds a secret");
    }
    return context.proceed(name);
  }

  @Override
  public Iterator<String> iterateNames(ConfigSourceInterceptorContext context) {
    Iterable<String> names = context::iterateNames;
    return SecretKeys.isLocked()
        ? StreamSupport.stream(names.spliterator(), false)
            .filter(name -> !Key.isSecret(name))
            .iterator()
        : names.iterator();
  }
}
