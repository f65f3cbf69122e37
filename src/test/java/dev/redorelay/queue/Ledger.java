package dev.redorelay.queue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What should become of the letters of one store, as simply as it can be said. */
final class Ledger {

  /** In the order in which they came. */
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private final Map<String, Long> moved = new TreeMap<>();
  private int leases;

  /** A letter as it should be. */
  private static final class Entry {
    boolean dead;
    boolean postponed;
    int lease;
    @Nullable String follows;

    boolean isClaimed() {
      return lease > 0;
    }
  }

  /** A letter that was claimed. */
  record Held(String uniqueId, Entry entry, int lease) {
    private boolean isStillOurs() {
      return !entry.dead && entry.lease == lease;
    }
  }

  void deposit(String id, @Nullable String follows, boolean dead) {
    Entry entry = entries.get(id);
    if (entry == null) {
      entry = new Entry();
      entry.dead = dead;
      entry.follows = follows;
      entries.put(id, entry);
      count("stored");
      if (dead) {
        count("died");
      }
    } else if (entry.dead && !dead) {
      entry.follows = follows;
      revive(entry);
    } else if (dead && !entry.dead && !entry.isClaimed()) {
      die(id);
    }
  }

  private void revive(Entry entry) {
    entry.dead = false;
    entry.postponed = false;
    count("replayed");
  }

  List<Held> claim() {
    leases++;
    List<Held> claimed =
        entries.entrySet().stream()
            .filter(one -> isClaimable(one.getValue()))
            .limit(100)
            .map(one -> new Held(one.getKey(), one.getValue(), leases))
            .toList();
    claimed.forEach(held -> held.entry().lease = leases);
    return claimed;
  }

  private boolean isClaimable(Entry entry) {
    Entry leader = entry.follows == null ? null : entries.get(entry.follows);
    boolean blocked = leader != null && !leader.dead && leader != entry;
    return !entry.dead && !entry.isClaimed() && !entry.postponed && !blocked;
  }

  void drained(Held held) {
    if (entries.get(held.uniqueId()) == held.entry()) {
      entries.remove(held.uniqueId());
      if (held.entry().dead) {
        count("replayed");
      }
      count("drained");
    }
  }

  void postponed(Held held) {
    if (held.isStillOurs()) {
      held.entry().lease = 0;
      held.entry().postponed = true;
    }
  }

  void hurry() {
    entries.values().forEach(entry -> entry.postponed = false);
  }

  void dead(Held held) {
    if (entries.get(held.uniqueId()) == held.entry() && held.isStillOurs()) {
      die(held.uniqueId());
    }
  }

  private void die(String id) {
    Entry entry = entries.get(id);
    entry.dead = true;
    entry.lease = 0;
    count("died");
    for (String follower : followers(id, false)) {
      if (!entries.get(follower).dead) {
        die(follower);
      }
    }
  }

  void expire() {
    for (String id : entries.keySet()) {
      if (!entries.get(id).dead && !entries.get(id).isClaimed()) {
        die(id);
      }
    }
  }

  void replay(String id) {
    Entry entry = entries.get(id);
    if (entry != null && entry.dead) {
      Entry leader = entry.follows == null ? null : entries.get(entry.follows);
      if (leader != null && leader.dead && leader != entry) {
        replay(entry.follows);
        return; // the leader brought it along
      }
      revive(entry);
      followers(id, true).forEach(this::replay);
    }
  }

  private List<String> followers(String id, boolean dead) {
    return entries.entrySet().stream()
        .filter(one -> id.equals(one.getValue().follows) && one.getValue().dead == dead)
        .map(Map.Entry::getKey)
        .toList();
  }

  void delete(String id) {
    Entry entry = entries.get(id);
    if (entry != null && entry.dead) {
      entries.remove(id);
      count("deleted");
    }
  }

  void erase(String id) {
    Entry entry = entries.remove(id);
    if (entry != null) {
      count(entry.dead ? "deleted" : "erased");
    }
  }

  private void count(String name) {
    moved.merge(name, 1L, Long::sum);
  }

  Map<String, Long> moved() {
    return moved;
  }

  /** The letters that wait, or those that are dead. */
  List<String> ids(boolean dead) {
    return entries.entrySet().stream()
        .filter(one -> one.getValue().dead == dead)
        .map(Map.Entry::getKey)
        .toList();
  }
}
