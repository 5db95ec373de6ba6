package no.samtale.privacy.mails;

import java.util.UUID;
import no.samtale.vault.Cell;

/** Where a sealed mail stands. */
final class MailCells {
    private MailCells() {}

    static Cell mail(UUID mail) {
        return new Cell("mail_outbox", "mail_sealed", mail);
    }

    static Cell agentMail(UUID mail) {
        return new Cell("agent_mail", "mail_sealed", mail);
    }
}
