package no.samtale.realtime;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.samtale.platform.ConversationId;
import org.springframework.stereotype.Component;

/** Who watches which conversation on this node. */
@Component
class Watchers {
    private final Map<ConversationId, Set<Watch>> byConversation = new ConcurrentHashMap<>();

    void add(Watch watch) {
        byConversation.compute(watch.id(), (id, watches) -> {
            Set<Watch> set = watches == null ? ConcurrentHashMap.newKeySet(2) : watches;
            set.add(watch);
            return set;
        });
    }

    void remove(Watch watch) {
        byConversation.computeIfPresent(watch.id(), (id, watches) -> {
            watches.remove(watch);
            return watches.isEmpty() ? null : watches;
        });
    }

    Set<Watch> of(ConversationId conversation) {
        return byConversation.getOrDefault(conversation, Set.of());
    }

    /** The conversations that somebody watches. */
    Collection<ConversationId> watched() {
        return byConversation.keySet();
    }
}
