package no.samtale.channels.email;

import no.samtale.channels.email.oauth.AccessTokens;
import no.samtale.channels.email.oauth.OAuthFailure;
import no.samtale.platform.AccountId;
import no.samtale.platform.InboxId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.vault.CompanySecrets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What signs us in at the servers of a mailbox: a token where it is opened by one, or else the password that was given. */
@Component
class MailCredentials {
    /** Names the key that passwords for reading are sealed under. */
    static final String IMAP = "email-imap";
    /** Names the key that passwords for sending are sealed under. */
    static final String SMTP = "email-smtp";

    private final AccessTokens tokens;
    private final MailInboxStore store;
    private final CompanySecrets secrets;
    private final AccountTransactions transactions;

    MailCredentials(
            AccessTokens tokens, MailInboxStore store, CompanySecrets secrets, AccountTransactions transactions) {
        this.tokens = tokens;
        this.store = store;
        this.secrets = secrets;
        this.transactions = transactions;
    }

    MailCredential reading(AccountId account, InboxId inbox) throws MailFailure {
        String token = token(account, inbox);
        return token == null
                ? new MailCredential(
                        opened(account, IMAP, secrets(account, inbox).imap()), false)
                : new MailCredential(token, true);
    }

    MailCredential sending(AccountId account, InboxId inbox) throws MailFailure {
        String token = token(account, inbox);
        return token == null
                ? new MailCredential(
                        opened(account, SMTP, secrets(account, inbox).smtp()), false)
                : new MailCredential(token, true);
    }

    /** A server did not accept it: a token is not shown again. Answers whether there is another now. */
    boolean refused(InboxId inbox, MailCredential credential) {
        return credential.token() && tokens.spoilt(inbox, credential.secret());
    }

    private @Nullable String token(AccountId account, InboxId inbox) throws MailFailure {
        try {
            return tokens.token(account, inbox);
        } catch (OAuthFailure failure) {
            throw new MailFailure(
                    switch (failure.reason()) {
                        case SIGN_IN_AGAIN -> MailTrouble.SIGN_IN_AGAIN;
                        case APP -> MailTrouble.APP;
                        case NOT_PERMITTED -> MailTrouble.NOT_PERMITTED;
                        case LINE -> MailTrouble.LINE;
                    });
        }
    }

    private MailInboxStore.Secrets secrets(AccountId account, InboxId inbox) {
        return transactions.call(account, () -> store.secrets(account, inbox));
    }

    private @Nullable String opened(AccountId account, String use, byte @Nullable [] sealed) {
        return sealed == null ? null : secrets.open(account, use, sealed);
    }
}
