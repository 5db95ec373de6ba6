package no.samtale.inboxes;

import java.util.Optional;
import no.samtale.platform.AccountId;
import no.samtale.platform.InboxId;
import no.samtale.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The inboxes by which a chat can go on by e-mail when its visitor has left. */
@Component
public class OnwardInboxes {
    private final Inboxes inboxes;
    private final Channels channels;

    OnwardInboxes(Inboxes inboxes, Channels channels) {
        this.inboxes = inboxes;
        this.channels = channels;
    }

    /** The one that an entrypoint's chats go on by; empty if there is none, or it sends nothing now. */
    public Optional<InboxId> of(Entrypoint entrypoint) {
        InboxId wanted = entrypoint.service().onward();
        return wanted == null
                ? Optional.empty()
                : carrier(entrypoint.account(), wanted).map(carrier -> wanted);
    }

    /** What writes to e-mail addresses by this inbox; empty if nothing does, or not now. */
    public Optional<Carrier> carrier(AccountId account, InboxId inbox) {
        return inboxes.find(account, inbox)
                .flatMap(found -> channels.find(found.channel()))
                .flatMap(Channel::carrier)
                .filter(carrier -> carrier.mails(account, inbox));
    }

    /** @throws Problem naming the field if an entrypoint is to go on by what writes no mail */
    void check(AccountId account, @Nullable InboxId wanted) {
        if (wanted != null && carrier(account, wanted).isEmpty()) {
            throw Problem.invalidField("service.onward", "Choose a mailbox that is in use.");
        }
    }
}
