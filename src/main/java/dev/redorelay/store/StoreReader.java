package dev.redorelay.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the stores: what belongs to each, and whether they can stand beside each other. */
final class StoreReader {

  private static final Form<String> STORE_ID =
      Form.matching("[A-Za-z0-9_-]{1,100}", "the id of a Redo store");
  private static final Form<String> API_SECRET =
      Form.matching("[\\x21-\\x7e]+", "an API secret as Redo shows it, without blanks");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Form<String> COUNTRY =
      new Form<>(
          text -> Optional.of(text.toUpperCase(Locale.ROOT)).filter(COUNTRIES::contains),
          "a country code of two letters such as US");

  private final Settings settings;
  private final WrittenKeys written;
  private final Problems problems;
  private final List<EventType> types;

  StoreReader(Settings settings, WrittenKeys written, Problems problems, List<EventType> types) {
    this.settings = settings;
    this.written = written;
    this.problems = problems;
    this.types = types;
  }

  /** The stores by name. With nothing configured, what is missing is named as the default's. */
  Map<String, Store> stores() {
    Set<String> names = written.stores();
    Map<String, Store> stores = new TreeMap<>();
    for (String name : names.isEmpty() ? Set.of(Key.DEFAULT_STORE) : names) {
      stores.put(name, store(name, settings.of(name)));
    }
    PlatformKeys.ALL.forEach(keys -> refuseSharedSources(keys, stores.values()));
    return stores;
  }

  private Store store(String name, Settings its) {
    return new Store(
        name,
        new Store.Redo(
            its.required(Key.REDO_STORE_ID, STORE_ID).orElse(""),
            new Secret(its.required(Key.REDO_API_SECRET, API_SECRET).orElse(""))),
        new PlatformReader(its, problems).platforms(),
        its.value(Key.DEFAULT_COUNTRY, COUNTRY),
        its.value(Key.SEND_STREET_ADDRESS, Form.FLAG).orElse(false),
        new EventReader(its, problems, types).events(written.ofEvents(name)));
  }

  private void refuseSharedSources(PlatformKeys keys, Iterable<Store> stores) {
    Map<String, List<String>> settingsBySource = new TreeMap<>();
    for (Store store : stores) {
      Optional.ofNullable(store.platforms().get(keys.platform()))
          .flatMap(Store.Platform::source)
          .ifPresent(
              source ->
                  settingsBySource
                      .computeIfAbsent(source, s -> new ArrayList<>())
                      .add(keys.source().described(store.name())));
    }
    for (List<String> same : settingsBySource.values()) {
      if (same.size() > 1) {
        problems.error(String.join(" and ", same), "name the same shop");
      }
    }
  }
}
