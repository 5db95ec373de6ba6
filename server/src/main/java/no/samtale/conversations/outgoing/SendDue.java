package no.samtale.conversations.outgoing;

import no.samtale.inboxes.Inboxes;
import no.samtale.platform.AccountId;
import no.samtale.platform.InboxId;
import org.springframework.stereotype.Component;

/** Sends what is due: asked for by a channel whose line only this server has, as the clock may ask another. */
@Component
public class SendDue {
    private final DeliverOutgoing deliver;
    private final Inboxes inboxes;

    SendDue(DeliverOutgoing deliver, Inboxes inboxes) {
        this.deliver = deliver;
        this.inboxes = inboxes;
    }

    /** What is due in one inbox, soon. */
    public void soon(AccountId account, InboxId inbox) {
        deliver.soon(
                account,
                inboxes.all(account).stream()
                        .filter(each -> each.id().equals(inbox))
                        .toList());
    }
}
