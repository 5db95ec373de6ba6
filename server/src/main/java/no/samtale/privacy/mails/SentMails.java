package no.samtale.privacy.mails;

import java.util.UUID;
import no.samtale.platform.AccountId;

/** Whoever has to know what became of a mail implements it. */
public interface SentMails {
    /** The mail server has taken it. Runs in a transaction of the account; for a mail of others' it does nothing. */
    void sent(AccountId account, UUID mail);

    /** It has not left, and will not: its address has said no to what it was. As {@link #sent}. */
    default void stopped(AccountId account, UUID mail) {}

    /** It has not left, and will not: the address takes none. As {@link #sent}. */
    default void refused(AccountId account, UUID mail) {}
}
