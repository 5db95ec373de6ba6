package no.samtale.channels.email.mime;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samtale.channels.email.mime.header.MailFault;
import no.samtale.channels.email.mime.parts.MailLimit;
import no.samtale.channels.email.mime.parts.MailPart;
import no.samtale.channels.email.mime.parts.PartsRead;
import no.samtale.channels.email.mime.parts.TakeApart;
import no.samtale.channels.email.mime.reports.DeliveryReport;
import no.samtale.channels.email.mime.reports.ProseReports;
import no.samtale.channels.email.mime.reports.ReadReceipt;
import no.samtale.channels.email.mime.reports.Reports;
import no.samtale.platform.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a mail, however badly it is made. What goes beyond a limit is refused, whatever else is wrong with it is named
 * among its {@link Mail#faults faults}. It holds the mail in memory, as it came and unpacked, while it reads.
 */
@Component
public class ReadMail {
    private final Clock clock;

    ReadMail(Clock clock) {
        this.clock = clock;
    }

    /**
     * Reads a mail to the end of the stream, or to the limit.
     *
     * @throws IOException if the stream fails: that is not the mail's fault, and it can be tried again
     */
    public MailReading read(InputStream stream) throws IOException {
        byte[] mail = stream.readNBytes(Limits.MAIL_BYTES + 1);
        return switch (TakeApart.apart(mail)) {
            case PartsRead.Beyond(MailLimit limit) -> new MailReading.Refused(limit);
            case PartsRead.Taken(MailPart root, Set<MailFault> faults) -> new MailReading.Read(mail(root, faults));
        };
    }

    private Mail mail(MailPart root, Set<MailFault> before) {
        Set<MailFault> faults = EnumSet.noneOf(MailFault.class);
        faults.addAll(before);
        MailHead head = ReadHead.of(root.headers(), clock.instant(), faults);
        Gathered gathered = GatherParts.of(root);
        MailText text = MailText.of(gathered);
        faults.addAll(gathered.faults);
        DeliveryReport bounce = bounce(root, head, gathered, text.words());
        ReadReceipt receipt = gathered.disposition.map(Reports::receipt).orElse(null);
        Standing standing =
                JudgeStanding.of(root.headers(), head.sender(), head.subject(), bounce != null || receipt != null);
        return new Mail(
                head,
                text.words(),
                text.own(),
                text.html(),
                List.copyOf(gathered.files),
                List.copyOf(gathered.invitations),
                Set.copyOf(gathered.protections),
                standing,
                bounce,
                receipt,
                root.headers(),
                Set.copyOf(faults));
    }

    private static @Nullable DeliveryReport bounce(MailPart root, MailHead head, Gathered gathered, String words) {
        if (gathered.deliveryStatus.isPresent()) {
            return Reports.delivery(gathered.deliveryStatus.get(), gathered.returned);
        }
        boolean empty = root.headers()
                .first("Return-Path")
                .filter(each -> each.replaceAll("\\s", "").equals("<>"))
                .isPresent();
        String local = head.sender().map(each -> each.localPart()).orElse("");
        return Optional.of(gathered.returned)
                .filter(each -> ProseReports.isOne(local, head.subject(), empty))
                .map(each -> ProseReports.read(words, root.headers(), each))
                .orElse(null);
    }
}
