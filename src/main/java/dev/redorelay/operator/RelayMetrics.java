package dev.redorelay.operator;

import dev.redorelay.relay.Conservation;
import dev.redorelay.relay.Endings;
import dev.redorelay.relay.Endings.Ending;
import dev.redorelay.store.Store;
import dev.redorelay.store.Stores;
import io.prometheus.metrics.model.snapshots.Labels;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** What became of webhooks and events since the relay started. */
@Singleton
final class RelayMetrics {

  private final Stores stores;
  private final Conservation conservation;
  private final Endings endings;

  RelayMetrics(Stores stores, Conservation conservation, Endings endings) {
    this.stores = stores;
    this.conservation = conservation;
    this.endings = endings;
  }

  void writeTo(Exposition exposition) {
    exposition
        .counter(
            "redo_relay_events",
            "Events since the relay started, by what became of them."
                + " made = accepted + queued + dead + ignored + returned.",
            events())
        .counter(
            "redo_relay_webhooks",
            "Webhooks since the relay started, by how they ended. Only a verified one has a topic;"
                + " beyond 500 series it is \"other\".",
            webhooks())
        .counter(
            "redo_relay_ignored_webhooks",
            "Webhooks since the relay started of which no event was made, by the reason.",
            ignored())
        .counter(
            "redo_relay_bad_signatures",
            "Requests since the relay started whose signature is none of the store's.",
            badSignatures());
  }

  private Map<Labels, Long> events() {
    Map<Labels, Long> values = new LinkedHashMap<>();
    for (Store store : stores.all()) {
      for (Conservation.Fate fate : Conservation.Fate.values()) {
        values.put(fate(store.name(), fate), 0L);
      }
    }
    conservation
        .counts()
        .forEach(count -> values.put(fate(count.store(), count.fate()), count.events()));
    return values;
  }

  private static Labels fate(String store, Conservation.Fate fate) {
    return Labels.of("store", store, "fate", LetterJson.word(fate));
  }

  /** Each store's platforms are there from the start, so that silence can be told from absence. */
  private Map<Labels, Long> webhooks() {
    Map<Labels, Long> values = new LinkedHashMap<>();
    for (Store store : stores.all()) {
      for (String platform : store.platforms().keySet()) {
        values.put(ending(new Ending(platform, store.name(), Endings.OTHER, "accepted")), 0L);
      }
    }
    endings.webhooks().forEach((ending, webhooks) -> values.put(ending(ending), webhooks));
    return values;
  }

  private static Labels ending(Ending ending) {
    return Labels.of(
        "platform", ending.platform(),
        "store", ending.store(),
        "topic", ending.topic(),
        "outcome", ending.outcome());
  }

  private Map<Labels, Long> ignored() {
    Map<Labels, Long> values = new LinkedHashMap<>();
    endings
        .ignored()
        .forEach((reason, webhooks) -> values.put(Labels.of("reason", reason), webhooks));
    return values;
  }

  private Map<Labels, Long> badSignatures() {
    Map<Labels, Long> values = new LinkedHashMap<>();
    stores.all().forEach(store -> values.put(Labels.of("store", store.name()), 0L));
    endings.badSignatures().forEach((store, n) -> values.put(Labels.of("store", store), n));
    return values;
  }
}
