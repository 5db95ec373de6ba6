package no.samtale.channels.email.mime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samtale.channels.email.mime.header.DecodedText;
import no.samtale.channels.email.mime.header.HeaderText;
import no.samtale.channels.email.mime.header.MailAddress;
import no.samtale.channels.email.mime.header.MailAddresses;
import no.samtale.channels.email.mime.header.MailDates;
import no.samtale.channels.email.mime.header.MailFault;
import no.samtale.channels.email.mime.header.MailHeaders;
import no.samtale.channels.email.mime.header.MessageIds;
import no.samtale.platform.Limits;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a header that a mail has a place for. */
final class ReadHead {
    private final MailHeaders headers;
    private final Set<MailFault> faults;

    private ReadHead(MailHeaders headers, Set<MailFault> faults) {
        this.headers = headers;
        this.faults = faults;
    }

    static MailHead of(MailHeaders headers, Instant now, Set<MailFault> faults) {
        ReadHead reading = new ReadHead(headers, faults);
        List<MailAddress> from = reading.from();
        String messageId = reading.ids("Message-ID").stream().findFirst().orElse(null);
        if (messageId == null) {
            faults.add(MailFault.NO_MESSAGE_ID);
        }
        return new MailHead(
                from,
                reading.addresses("Reply-To"),
                reading.addresses("To"),
                reading.addresses("Cc"),
                reading.subject(),
                reading.date(now),
                messageId,
                reading.ids("In-Reply-To"),
                reading.ids("References"));
    }

    private List<MailAddress> from() {
        List<MailAddress> from = addresses("From");
        List<MailAddress> sender = from.isEmpty() ? addresses("Sender") : from;
        if (sender.isEmpty()) {
            faults.add(MailFault.NO_SENDER);
        } else if (sender.size() > 1) {
            faults.add(MailFault.MANY_SENDERS);
        }
        return sender;
    }

    /** All fields of the name: some programs write two. */
    private List<MailAddress> addresses(String name) {
        List<MailAddress> all = new ArrayList<>();
        for (String field : headers.all(name)) {
            MailAddresses read = MailAddresses.of(field);
            faults.addAll(read.faults());
            all.addAll(read.list());
        }
        return List.copyOf(all.subList(0, Math.min(all.size(), Limits.MAIL_ADDRESSES)));
    }

    private List<String> ids(String name) {
        return MessageIds.of(String.join(" ", headers.all(name)));
    }

    private String subject() {
        DecodedText subject = HeaderText.decode(headers.first("Subject").orElse(""));
        faults.addAll(subject.faults());
        return subject.text().substring(0, Math.min(subject.text().length(), Limits.MAIL_SUBJECT_LENGTH));
    }

    private @Nullable Instant date(Instant now) {
        Optional<String> field = headers.first("Date").filter(each -> !each.isBlank());
        Instant date = field.map(each -> MailDates.of(each, now)).orElse(null);
        if (date == null) {
            faults.add(field.isPresent() ? MailFault.ABSURD_DATE : MailFault.NO_DATE);
        }
        return date;
    }
}
