package no.samtale.privacy.mails;

import java.util.UUID;
import no.samtale.platform.AccountId;

/** Whoever has to know that a mail has really left implements it. */
public interface SentMails {
    /** The mail server has taken it. Runs in a transaction of the account; for a mail of others' it does nothing. */
    void sent(AccountId account, UUID mail);
}
