package no.samtale.inboxes;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The channels that this installation has. */
@Component
public class Channels {
    private final ObjectProvider<Channel> channels;

    Channels(ObjectProvider<Channel> channels) {
        this.channels = channels;
    }

    /**
     * The channel of an inbox.
     *
     * @throws IllegalArgumentException if there is no channel with this name
     */
    public Channel named(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No channel is named '%s'. Is its package among the beans?".formatted(name)));
    }

    /** The same; empty if this installation has no such channel, as after going back to an earlier version. */
    public Optional<Channel> find(String name) {
        return channels.stream().filter(channel -> channel.name().equals(name)).findFirst();
    }

    public List<Channel> all() {
        return channels.stream().toList();
    }
}
