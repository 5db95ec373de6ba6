package no.samtale.conversations.surveys;

import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;
import no.samtale.privacy.consent.RestsOnConsent;
import org.springframework.stereotype.Component;

/** Who objects is not asked, and what they have answered goes (GDPR Art. 17(1)(c)): the conversation itself stays. */
@Component
class ObjectedSurveys implements RestsOnConsent {
    private final SurveyStore store;
    private final TellOfSurveys tell;

    ObjectedSurveys(SurveyStore store, TellOfSurveys tell) {
        this.store = store;
        this.tell = tell;
    }

    @Override
    public void cancel(AccountId account, ContactId contact, Purpose purpose) {
        if (purpose == Purpose.FOLLOW_UP) {
            tell.changed(account, store.removeOf(account, contact));
        }
    }
}
