package dev.redorelay.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the sandbox's Redo answered 202. As at the real one, only the first event of a {@code
 * uniqueId} counts, whatever the names of the later ones; but here the dropped ones stay visible. A
 * live reload begins anew, as the relay's own memory of accepted events does.
 */
@IfBuildProfile("dev")
@Singleton
final class ReceivedEvents {

  /** How many events are shown; what is dropped is decided by all since the start. */
  private static final int SHOWN = 1_000;

  private final InstantSource clock;
  private final Deque<Received> newestFirst = new ArrayDeque<>();
  private final Map<String, String> namesByUniqueId = new HashMap<>();

  ReceivedEvents(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * An event that passed the rules.
   *
   * @param receivedAt in UTC
   * @param dropped why Redo would never show it; absent when it would
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Received(String receivedAt, @Nullable String dropped, JsonNode event) {}

  synchronized void add(JsonNode event) {
    newestFirst.addFirst(new Received(clock.instant().toString(), whyDropped(event), event));
    if (newestFirst.size() > SHOWN) {
      newestFirst.removeLast();
    }
  }

  synchronized List<Received> newestFirst() {
    return List.copyOf(newestFirst);
  }

  private @Nullable String whyDropped(JsonNode event) {
    if (!event.has("uniqueId")) {
      return null;
    }
    String name = event.path("eventName").textValue();
    String first = namesByUniqueId.putIfAbsent(event.path("uniqueId").textValue(), name);
    return first == null ? null : "an event with this uniqueId came before: " + first;
  }
}
