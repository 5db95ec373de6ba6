package no.samtale.realtime;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import org.springframework.stereotype.Component;

/** Who watches which conversation on this node. */
@Component
class Watchers {
    private final Map<Place, Set<Watch>> byConversation = new ConcurrentHashMap<>();

    /** Visitors' browsers make the ids of conversations, so the same one may be there in two accounts. */
    private record Place(AccountId account, ConversationId conversation) {
        static Place of(Watch watch) {
            return new Place(watch.conversation().account(), watch.id());
        }
    }

    void add(Watch watch) {
        byConversation.compute(Place.of(watch), (place, watches) -> {
            Set<Watch> set = watches == null ? ConcurrentHashMap.newKeySet(2) : watches;
            set.add(watch);
            return set;
        });
    }

    void remove(Watch watch) {
        byConversation.computeIfPresent(Place.of(watch), (place, watches) -> {
            watches.remove(watch);
            return watches.isEmpty() ? null : watches;
        });
    }

    Set<Watch> of(AccountId account, ConversationId conversation) {
        return byConversation.getOrDefault(new Place(account, conversation), Set.of());
    }
}
