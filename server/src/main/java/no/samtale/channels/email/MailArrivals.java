package no.samtale.channels.email;

import java.time.Instant;
import java.util.Optional;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.ArrivedBefore;
import no.samtale.platform.MessageId;
import org.springframework.stereotype.Component;

/** A mail is with the company when it lies in the mailbox, whenever that is read. */
@Component
class MailArrivals implements ArrivedBefore {
    private final EmailMessageStore kept;

    MailArrivals(EmailMessageStore kept) {
        this.kept = kept;
    }

    @Override
    public Optional<Instant> arrived(AccessibleConversation conversation, MessageId message) {
        return kept.received(conversation, message);
    }
}
