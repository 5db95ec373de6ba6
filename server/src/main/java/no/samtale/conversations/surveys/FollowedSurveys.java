package no.samtale.conversations.surveys;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.privacy.mails.SentMails;
import no.samtale.privacy.suppression.SuppressedMatter;
import org.springframework.stereotype.Component;

/** Notes what became of the mails; who was not asked after all is as if nobody had meant to. */
@Component
class FollowedSurveys implements SentMails {
    private final SurveyStore store;
    private final AskHowItWent ask;
    private final TellOfSurveys tell;
    private final Clock clock;

    FollowedSurveys(SurveyStore store, AskHowItWent ask, TellOfSurveys tell, Clock clock) {
        this.store = store;
        this.ask = ask;
        this.tell = tell;
        this.clock = clock;
    }

    @Override
    public void sent(AccountId account, UUID mail) {
        store.sent(account, mail, clock.instant())
                .ifPresent(conversation -> tell.changed(account, List.of(conversation)));
    }

    @Override
    public boolean calledOff(AccountId account, UUID mail, SuppressedMatter matter) {
        return matter == SuppressedMatter.SURVEY && !ask.isStillWanted(account, mail);
    }

    @Override
    public void stopped(AccountId account, UUID mail) {
        store.remove(account, mail);
    }

    @Override
    public void refused(AccountId account, UUID mail) {
        store.remove(account, mail);
    }
}
