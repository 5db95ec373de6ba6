package no.samtale.channels.sms;

import no.samtale.platform.AccountId;
import no.samtale.privacy.retention.Expiring;
import no.samtale.privacy.retention.Expiry;
import org.springframework.stereotype.Component;

/** Parts of long SMS, and what tells them again; and receipts that belong to no message of ours. */
@Component
class ExpiredSmsParts implements Expiring {
    private final SmsSegmentStore segments;
    private final SmsSubmissionStore submissions;

    ExpiredSmsParts(SmsSegmentStore segments, SmsSubmissionStore submissions) {
        this.segments = segments;
        this.submissions = submissions;
    }

    @Override
    public String category() {
        return "sms-parts";
    }

    @Override
    public int expire(AccountId account, Expiry expiry) {
        submissions.removeStray(account, expiry.before());
        return segments.removeOld(account, expiry);
    }

    @Override
    public long over(AccountId account, Expiry expiry) {
        return segments.countOld(account, expiry);
    }
}
