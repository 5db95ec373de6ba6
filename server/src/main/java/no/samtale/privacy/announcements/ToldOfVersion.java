package no.samtale.privacy.announcements;

import java.time.Clock;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.privacy.mails.SentMails;
import org.springframework.stereotype.Component;

/** Notes what became of the mails. */
@Component
class ToldOfVersion implements SentMails {
    private final AnnouncementStore store;
    private final Clock clock;

    ToldOfVersion(AnnouncementStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void sent(AccountId account, UUID mail) {
        store.change(account, mail, Told.SENT, clock.instant());
    }

    @Override
    public void stopped(AccountId account, UUID mail) {
        store.change(account, mail, Told.STOPPED, clock.instant());
    }

    @Override
    public void refused(AccountId account, UUID mail) {
        store.change(account, mail, Told.UNREACHED, clock.instant());
    }
}
