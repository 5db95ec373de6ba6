package no.samtale.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.samtale.audit.AuditActor;
import no.samtale.platform.AccountId;
import no.samtale.privacy.recipients.Agreement;
import no.samtale.privacy.recipients.KeepRecipients;
import no.samtale.privacy.recipients.RecipientDetails;
import no.samtale.privacy.recipients.Recipients;
import no.samtale.privacy.register.Words;
import org.springframework.stereotype.Component;

/** The one recipient of the invented company: the mailbox on this machine that stands for its mail server. */
@Component
class DemoRecipients {
    private final Recipients recipients;
    private final KeepRecipients keep;
    private final Clock clock;

    DemoRecipients(Recipients recipients, KeepRecipients keep, Clock clock) {
        this.recipients = recipients;
        this.keep = keep;
        this.clock = clock;
    }

    void prepare(AccountId company) {
        if (recipients.all(company).isEmpty()) {
            keep.record(company, AuditActor.SYSTEM, mailbox());
        }
    }

    private RecipientDetails mailbox() {
        return new RecipientDetails(
                "Postkassen på denne maskinen",
                "processor",
                new Words("Tar imot e-posten som demoen sender", "Takes in the e-mail that the demo sends"),
                List.of("deliver", "rights"),
                List.of("contact-details", "portal-visits"),
                List.of(),
                "EEA",
                null,
                new Agreement("processing", LocalDate.now(clock), null, "Demo"),
                "postkassen på denne maskinen",
                List.of("localhost", "127.0.0.1"));
    }
}
