package no.samtale.inboxes;

import java.util.Optional;

/**
 * A way in which messages reach a contact and come from one. Conversations know this contract only, never a concrete
 * channel.
 */
public interface Channel {
    /** The name that inboxes store and interfaces show, such as {@code webchat}; never changed. */
    String name();

    /** The most UTF-16 units that one message may have. */
    int maximumLength();

    /** What carries messages to people; empty where they come to us and are told by realtime. */
    default Optional<Carrier> carrier() {
        return Optional.empty();
    }
}
