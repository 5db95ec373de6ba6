package no.samtale.contacts.lookups;

import java.time.Clock;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.privacy.mails.SentMails;
import org.springframework.stereotype.Component;

/** Only a mail that has left has told anybody. */
@Component
class ToldByMail implements SentMails {
    private final LookUpStore store;
    private final Clock clock;

    ToldByMail(LookUpStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void sent(AccountId account, UUID mail) {
        store.toldByMail(account, mail, clock.instant());
    }
}
