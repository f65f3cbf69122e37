package dev.redorelay.operator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redorelay.queue.Letters;
import dev.redorelay.store.RelaySettings;
import dev.redorelay.store.Store;
import dev.redorelay.store.Stores;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Tells how much of each store is in the queue, and since when. */
@Path("/admin/queue")
@ForOperators
@RunOnVirtualThread
public class QueueResource {

  private final Desk desk;
  private final Writability writability;
  private final RelaySettings settings;
  private final Stores stores;
  private final InstantSource clock;

  QueueResource(
      Desk desk,
      Writability writability,
      RelaySettings settings,
      Stores stores,
      InstantSource clock) {
    this.desk = desk;
    this.writability = writability;
    this.settings = settings;
    this.stores = stores;
    this.clock = clock;
  }

  /** Every configured store, and those that have left letters behind. */
  @GET
  public Response queue(@Context UriInfo address) {
    Query.none(address);
    Letters letters = desk.letters();
    Optional<String> trouble = writability.trouble();
    ObjectNode json = Json.object().put("kind", kind()).put("writable", trouble.isEmpty());
    trouble.ifPresent(reason -> json.put("reason", reason));
    ObjectNode byStore = json.putObject("stores");
    stores.all().stream().map(Store::name).sorted().forEach(name -> store(byStore, name));
    for (Letters.Count count : letters.counts()) {
      Duration age = Duration.between(count.oldest(), clock.instant());
      store(byStore, count.store())
          .withObjectProperty(LetterJson.word(count.state()))
          .put("letters", count.letters())
          .put("oldestAgeSeconds", Math.max(0, age.toSeconds()));
    }
    for (Letters.Movement movement : letters.movements()) {
      store(byStore, movement.store())
          .withObjectProperty("movements")
          .put(movement.name(), movement.letters());
    }
    return Answer.of(json);
  }

  private static ObjectNode store(ObjectNode byStore, String name) {
    if (!byStore.has(name)) {
      ObjectNode store = byStore.putObject(name);
      store.putObject("waiting").put("letters", 0);
      store.putObject("dead").put("letters", 0);
      store.putObject("movements");
    }
    return byStore.withObjectProperty(name);
  }

  private String kind() {
    return switch (settings.queue().place()) {
      case RelaySettings.Place.None none -> "none";
      case RelaySettings.Place.Embedded embedded -> "embedded";
      case RelaySettings.Place.PostgreSql shared -> "postgresql";
    };
  }
}
