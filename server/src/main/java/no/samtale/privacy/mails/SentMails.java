package no.samtale.privacy.mails;

import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.privacy.suppression.SuppressedMatter;

/** Whoever has to know what became of a mail implements it. */
public interface SentMails {
    /** The mail server has taken it. Runs in a transaction of the account; for a mail of others' it does nothing. */
    void sent(AccountId account, UUID mail);

    /**
     * Whether it is not to leave after all: asked right before each attempt to send what people may say no to, as more than
     * that may have changed meanwhile. As {@link #sent}.
     *
     * @param matter what it is sent as: whoever has queued none of that answers false
     */
    default boolean calledOff(AccountId account, UUID mail, SuppressedMatter matter) {
        return false;
    }

    /** It has not left, and will not: its address has said no to what it was, or it was called off. As {@link #sent}. */
    default void stopped(AccountId account, UUID mail) {}

    /** It has not left, and will not: the address takes none. As {@link #sent}. */
    default void refused(AccountId account, UUID mail) {}
}
