package no.samtale.channels.sms;

import no.samtale.channels.sms.wire.SmsLine;
import no.samtale.channels.sms.wire.SmsOutgoing;
import no.samtale.channels.sms.wire.SmsSubmission;
import no.samtale.channels.sms.wire.SmsText;
import no.samtale.inboxes.CarriedMessage;
import no.samtale.inboxes.Carrier;
import no.samtale.inboxes.Handover;
import no.samtale.inboxes.HandoverProblem;
import no.samtale.platform.AccountId;
import no.samtale.platform.InboxId;
import no.samtale.platform.Limits;
import no.samtale.privacy.suppression.SuppressedMatter;
import no.samtale.privacy.suppression.Suppressions;
import no.samtale.vault.Address;
import org.springframework.stereotype.Component;

/**
 * Hands messages to the inbox's message centre or gateway, each in as many SMS as it takes. Nothing is handed over for a number
 * that has said STOP.
 */
@Component
class SmsCarrier implements Carrier {
    private final SmsInboxes inboxes;
    private final SmsLines lines;
    private final Suppressions suppressions;
    private final ReportSms reports;

    SmsCarrier(SmsInboxes inboxes, SmsLines lines, Suppressions suppressions, ReportSms reports) {
        this.inboxes = inboxes;
        this.lines = lines;
        this.suppressions = suppressions;
        this.reports = reports;
    }

    @Override
    public boolean isHere(AccountId account, InboxId inbox) {
        return lines.isHere(account, inbox);
    }

    @Override
    public boolean isStopped(AccountId account, String address) {
        return suppressions.holds(account, SuppressedMatter.SMS, Address.phone(address));
    }

    @Override
    public Handover hand(CarriedMessage message, Runnable leaving) {
        return inboxes.find(message.account(), message.inbox())
                .filter(inbox -> inbox.setup().active())
                .map(inbox -> hand(message, inbox, leaving))
                .orElseGet(() -> new Handover.Refused(HandoverProblem.NOT_SET_UP));
    }

    private Handover hand(CarriedMessage message, SmsInbox inbox, Runnable leaving) {
        if (isStopped(message.account(), message.to())) {
            return new Handover.Refused(HandoverProblem.STOPPED);
        }
        if (!message.files().isEmpty() || message.text().isBlank()) {
            return new Handover.Refused(HandoverProblem.CONTENT);
        }
        if (isTooLong(message.text())) {
            return new Handover.Refused(HandoverProblem.TOO_LARGE);
        }
        return lines.line(message.account(), inbox)
                .map(line -> submit(line, message, inbox, leaving))
                .orElseGet(() -> new Handover.Later(HandoverProblem.UNREACHABLE, null));
    }

    private Handover submit(SmsLine line, CarriedMessage message, SmsInbox inbox, Runnable leaving) {
        SmsOutgoing text = new SmsOutgoing(
                message.id().toString(), inbox.setup().sender(), message.to(), message.text(), true, message.contact());
        return switch (line.submit(text, leaving)) {
            case SmsSubmission.Taken taken -> {
                reports.taken(message, taken.references());
                yield new Handover.Taken(null);
            }
            case SmsSubmission.Later later -> new Handover.Later(later.why(), later.after());
            case SmsSubmission.Refused refused -> new Handover.Refused(refused.why());
            case SmsSubmission.Unknown unknown -> new Handover.Unknown();
        };
    }

    private static boolean isTooLong(String text) {
        // No SMS holds more than 160 characters; what is far too long is not cut up to be counted.
        return text.length() > Limits.SMS_SEGMENTS * 160
                || SmsText.of(text).segments().size() > Limits.SMS_SEGMENTS;
    }
}
