package no.samtale.privacy.notices;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.samtale.privacy.notices.NoticeSnapshot.Receiver;
import no.samtale.privacy.notices.NoticeSnapshot.Stored;
import no.samtale.privacy.notices.Widening.Kind;

/**
 * In what a notice allows more than the one before (promise P38). Computed from what the two promise, never from their prose:
 * nobody can word a widening away.
 */
final class Widenings {
    private final NoticeSnapshot before;
    private final NoticeSnapshot after;
    private final List<Widening> found = new ArrayList<>();

    private Widenings(NoticeSnapshot before, NoticeSnapshot after) {
        this.before = before;
        this.after = after;
    }

    static List<Widening> between(NoticeSnapshot before, NoticeSnapshot after) {
        Widenings widenings = new Widenings(before, after);
        widenings.purposes();
        widenings.data();
        widenings.uses();
        after.recipients().forEach(widenings::recipient);
        after.storage().forEach(widenings::storage);
        return List.copyOf(widenings.found);
    }

    private void purposes() {
        after.purposes().forEach((purpose, basis) -> {
            String was = before.purposes().get(purpose);
            if (was == null) {
                add(Kind.NEW_PURPOSE, purpose, Set.of(purpose));
            } else if (!was.equals(basis)) {
                add(Kind.OTHER_BASIS, purpose, Set.of(purpose));
            }
        });
    }

    private void data() {
        for (String item : after.items()) {
            if (!before.items().contains(item)) {
                add(Kind.NEW_ITEM, item, purposesOf(item.substring(0, item.indexOf('.'))));
            }
        }
        for (String source : after.sources()) {
            if (!before.sources().contains(source)) {
                add(Kind.NEW_SOURCE, source, purposesOf(source.substring(0, source.indexOf('/'))));
            }
        }
    }

    private void uses() {
        after.kept().forEach((rule, kept) -> {
            NoticeSnapshot.Kept was = before.kept().get(rule);
            Set<String> purpose = Set.of(rule.substring(rule.indexOf('/') + 1));
            if (was == null) {
                add(Kind.NEW_USE, rule, purpose);
            } else if (kept.mayExceed(was)) {
                add(Kind.LONGER_RETENTION, rule, purpose);
            }
        });
    }

    private void recipient(String name, Receiver receiver) {
        Receiver was = before.recipients().get(name);
        if (was == null) {
            add(Kind.NEW_RECIPIENT, name, receiver.purposes());
            return;
        }
        if (!was.region().equals(receiver.region()) && !receiver.region().equals("EEA")) {
            add(Kind.RECIPIENT_REGION, name, receiver.purposes());
        }
        if (!was.purposes().containsAll(receiver.purposes())
                || !was.categories().containsAll(receiver.categories())) {
            add(Kind.RECIPIENT_GETS_MORE, name, receiver.purposes());
        }
    }

    private void storage(String id, Stored stored) {
        Stored was = before.storage().get(id);
        if (was == null || !was.purpose().equals(stored.purpose())) {
            add(Kind.NEW_STORAGE, id, Set.of(stored.purpose()));
        } else if (stored.kept().mayExceed(was.kept())) {
            add(Kind.LONGER_STORAGE, id, Set.of(stored.purpose()));
        }
    }

    private Set<String> purposesOf(String category) {
        Set<String> purposes = new TreeSet<>();
        for (Map.Entry<String, NoticeSnapshot.Kept> rule : after.kept().entrySet()) {
            if (rule.getKey().startsWith(category + "/")) {
                purposes.add(rule.getKey().substring(category.length() + 1));
            }
        }
        return purposes;
    }

    private void add(Kind kind, String what, Set<String> purposes) {
        found.add(new Widening(kind, what, new HashSet<>(purposes)));
    }
}
