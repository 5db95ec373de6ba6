package no.samtale.channels.sms;

import io.micrometer.core.instrument.MeterRegistry;
import no.samtale.channels.sms.wire.HeardSms;
import no.samtale.channels.sms.wire.SmsHearer;
import no.samtale.channels.sms.wire.SmsNumber;
import no.samtale.channels.sms.wire.SmsPart;
import no.samtale.channels.sms.wire.SmsReport;
import no.samtale.platform.AccountId;
import no.samtale.platform.InboxId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/**
 * Hears what comes in for an inbox, by a line or a call: texts, parts of texts, STOP, and what has become of ours. It returns when
 * that is durable; what it throws has the other side try again.
 */
@Component
public class HearSms {
    private final SmsInboxes inboxes;
    private final TakeSms take;
    private final JoinSms join;
    private final ObeyStop stop;
    private final SmsNames names;
    private final SmsFloods floods;
    private final ReportSms reports;
    private final MeterRegistry meters;

    HearSms(
            SmsInboxes inboxes,
            TakeSms take,
            JoinSms join,
            ObeyStop stop,
            SmsNames names,
            SmsFloods floods,
            ReportSms reports,
            MeterRegistry meters) {
        this.inboxes = inboxes;
        this.take = take;
        this.join = join;
        this.stop = stop;
        this.names = names;
        this.floods = floods;
        this.reports = reports;
        this.meters = meters;
    }

    /** Who hears for an inbox. */
    public SmsHearer at(AccountId account, InboxId inbox) {
        return new SmsHearer() {
            @Override
            public void heard(HeardSms sms) {
                hear(account, inbox, sms);
            }

            @Override
            public void reported(SmsReport report) {
                reports.reported(account, inbox, report);
            }
        };
    }

    private void hear(AccountId account, InboxId id, HeardSms sms) {
        SmsInbox inbox = inboxes.find(account, id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        boolean answerable = SmsNumber.of(sms.from(), inbox.setup().region())
                .filter(number -> number.kind() == SmsNumber.Kind.INTERNATIONAL)
                .isPresent();
        if (!answerable) {
            // From a name or a short code: a machine, which nobody can answer.
            meters.counter("samtale.sms.unanswerable").increment();
            return;
        }
        if (floods.isOne(account, sms.from())) {
            throw new Problem(ProblemCode.TOO_MANY);
        }
        SmsPart part = sms.part();
        if (part != null) {
            join.take(account, inbox, sms, part);
            return;
        }
        SmsNames.Name name = names.of(account, id, sms);
        if (stop.isObeyed(account, inbox, sms.from(), sms.text())) {
            take.note(account, inbox, sms.from(), name, sms.text());
        } else {
            take.take(account, inbox, sms.from(), name, sms.text());
        }
    }
}
