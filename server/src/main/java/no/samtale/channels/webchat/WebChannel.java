package no.samtale.channels.webchat;

import no.samtale.inboxes.Channel;
import no.samtale.platform.Limits;
import org.springframework.stereotype.Component;

/** Website chat as the rest knows it. Its messages go out by realtime, to whoever watches. */
@Component
class WebChannel implements Channel {
    @Override
    public String name() {
        return "webchat";
    }

    @Override
    public int maximumLength() {
        return Limits.MESSAGE_LENGTH;
    }
}
