package no.samtale.conversations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import org.springframework.stereotype.Component;

/**
 * The last few messages of conversations that this node has just stored, opened, so that those who watch are told
 * without reading and opening them again. Memory only, bounded, for a minute; whoever misses here reads the database.
 */
@Component
class RecentMessages {
    private static final int PER_CONVERSATION = 16;

    private final Cache<Place, Deque<Message>> recent = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /** Visitors' browsers make the ids of conversations, so the same one may be there in two accounts. */
    private record Place(AccountId account, ConversationId conversation) {}

    void add(AccountId account, ConversationId conversation, Message message) {
        Deque<Message> tail = recent.get(new Place(account, conversation), place -> new ArrayDeque<>(4));
        synchronized (tail) {
            Message last = tail.peekLast();
            if (last != null && last.seq() >= message.seq()) {
                return;
            }
            if (last != null && last.seq() + 1 != message.seq()) {
                // Another node stored what lies between: only an unbroken tail is of use.
                tail.clear();
            }
            tail.addLast(message);
            if (tail.size() > PER_CONVERSATION) {
                tail.removeFirst();
            }
        }
    }

    /** The messages above {@code after} up to {@code upTo}, if all of them are at hand. */
    Optional<List<Message>> between(AccountId account, ConversationId conversation, long after, long upTo) {
        Deque<Message> tail = recent.getIfPresent(new Place(account, conversation));
        if (tail == null) {
            return Optional.empty();
        }
        List<Message> found = new ArrayList<>(2);
        synchronized (tail) {
            for (Message message : tail) {
                if (message.seq() > after && message.seq() <= upTo) {
                    found.add(message);
                }
            }
        }
        return found.size() == upTo - after ? Optional.of(found) : Optional.empty();
    }

    void forget(AccountId account, ConversationId conversation) {
        recent.invalidate(new Place(account, conversation));
    }
}
