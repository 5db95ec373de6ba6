package no.samtale.channels.sms;

import java.util.Set;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.privacy.subjects.PersonalDataHolder;
import no.samtale.privacy.subjects.Scopes;
import no.samtale.vault.KeyScope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is kept of SMS beside their words, and parts that wait, as personal data: gone before contacts and conversations. */
@Component
@Order(40)
class SmsData implements PersonalDataHolder {
    private final SmsSegmentStore segments;
    private final SmsSubmissionStore submissions;

    SmsData(SmsSegmentStore segments, SmsSubmissionStore submissions) {
        this.segments = segments;
        this.submissions = submissions;
    }

    /** None of its own. */
    @Override
    public Set<KeyScope> scopes(AccountId account, ContactId contact) {
        return Set.of();
    }

    @Override
    public void erase(AccountId account, Set<KeyScope> scopes) {
        segments.removeOf(account, Scopes.contacts(scopes));
        submissions.removeOf(account, Scopes.conversations(scopes));
    }
}
