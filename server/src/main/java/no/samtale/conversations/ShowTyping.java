package no.samtale.conversations;

import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import org.springframework.stereotype.Component;

/** Tells the other side that somebody types: that, never what. */
@Component
public class ShowTyping {
    private final Hints hints;

    ShowTyping(Hints hints) {
        this.hints = hints;
    }

    public void show(AccessibleConversation conversation) {
        hints.give(new Hint.Typing(
                conversation.account(), conversation.id(), conversation.caller().agent()));
    }
}
