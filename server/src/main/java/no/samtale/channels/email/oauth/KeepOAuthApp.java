package no.samtale.channels.email.oauth;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import no.samtale.platform.AccountId;
import no.samtale.platform.InboxId;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.vault.CompanySecrets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the registrations by which mailboxes are opened. */
@Component
public class KeepOAuthApp {
    /** Names the key that secrets of registrations are sealed under. */
    static final String SECRET = "email-oauth-app";

    private final OAuthStore store;
    private final AccessTokens tokens;
    private final CompanySecrets secrets;
    private final AccountTransactions transactions;

    KeepOAuthApp(OAuthStore store, AccessTokens tokens, CompanySecrets secrets, AccountTransactions transactions) {
        this.store = store;
        this.tokens = tokens;
        this.secrets = secrets;
        this.transactions = transactions;
    }

    /**
     * How a mailbox is opened, without what opens it.
     *
     * @param secret whether the registration has one
     * @param signedInAt null if nobody has signed in, or the provider took it back
     */
    public record Kept(
            OAuthApp app, boolean secret, @Nullable Instant signedInAt) {
        static Kept of(OAuthStore.Row row) {
            return new Kept(row.app(), row.secret() != null, row.refresh() == null ? null : row.signedInAt());
        }
    }

    /** Those of an account, by mailbox. */
    public Map<InboxId, Kept> all(AccountId account) {
        return transactions.call(account, () -> store.all(account)).stream()
                .collect(Collectors.toMap(OAuthStore.Row::inbox, Kept::of));
    }

    /**
     * Keeps one for a mailbox. Whoever has signed in by another, or for other servers, has to do so again.
     *
     * @param secret null: as it was; empty: none
     * @param otherServers whether the mailbox is at others than before
     * @throws Problem naming the field signIn.clientSecret if the secret was for another registration
     */
    public void keep(AccountId account, InboxId inbox, OAuthApp app, @Nullable String secret, boolean otherServers) {
        transactions.run(account, () -> {
            OAuthStore.Row former = store.find(account, inbox).orElse(null);
            boolean same = former != null && former.app().isSame(app);
            byte[] kept = former == null ? null : former.secret();
            if (kept != null && secret == null && !same) {
                throw Problem.invalidField("signIn.clientSecret");
            }
            store.put(account, inbox, app, secret == null ? kept : sealed(account, secret));
            if (!same || otherServers) {
                store.forget(account, inbox);
            }
        });
        tokens.forget(inbox);
    }

    /** The mailbox is opened by a password. */
    public void remove(AccountId account, InboxId inbox) {
        transactions.run(account, () -> store.remove(account, inbox));
    }

    private byte @Nullable [] sealed(AccountId account, String secret) {
        return secret.isEmpty()
                ? null
                : secrets.seal(
                        account, SECRET, Checks.line("signIn.clientSecret", secret, Limits.PROVIDER_LINE_LENGTH));
    }
}
