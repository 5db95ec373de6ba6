package no.samtale.channels.email.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.samtale.channels.email.oauth.OAuthFailure.Reason;
import no.samtale.platform.AccountId;
import no.samtale.platform.InboxId;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.vault.CompanySecrets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The tokens that open mailboxes, in memory only. The next is got before one ends, by one at a time a mailbox, of all servers:
 * a provider may give another token for later each time, and take who shows the old one for a thief.
 */
@Component
public class AccessTokens {
    private static final Duration LOOKED_AGAIN = Duration.ofMillis(100);

    private final OAuthStore store;
    private final TokenCalls calls;
    private final CompanySecrets secrets;
    private final AccountTransactions transactions;
    private final Clock clock;
    private final Map<InboxId, Held> tokens = new ConcurrentHashMap<>();
    private final Map<InboxId, Object> turns = new ConcurrentHashMap<>();

    AccessTokens(
            OAuthStore store, TokenCalls calls, CompanySecrets secrets, AccountTransactions transactions, Clock clock) {
        this.store = store;
        this.calls = calls;
        this.secrets = secrets;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * One token, or why there is none.
     *
     * @param signedInAt by which sign-in it was got: after another it is not used
     * @param gotAt when it was, or was not
     */
    private record Held(Instant signedInAt, @Nullable String access, Reason failure, Instant gotAt, Instant until) {
        @Override
        public String toString() {
            return "Held[…]";
        }
    }

    /** One that opens the mailbox; null if it is opened by a password. */
    public @Nullable String token(AccountId account, InboxId inbox) throws OAuthFailure {
        OAuthStore.Row row = find(account, inbox);
        if (row == null) {
            return null;
        }
        String held = held(row);
        if (held != null) {
            return held;
        }
        synchronized (turns.computeIfAbsent(inbox, none -> new Object())) {
            return inTurn(account, inbox);
        }
    }

    /**
     * This one did not open the mailbox: the next is got anew, unless another has been got already, or it is so new that another
     * would do no better.
     *
     * @return whether asking for one gives another
     */
    public boolean spoilt(InboxId inbox, @Nullable String token) {
        Instant lately = clock.instant().minus(Limits.MAIL_TOKEN_AGAIN);
        Held held = tokens.get(inbox);
        if (held != null && Objects.equals(held.access(), token)) {
            return held.gotAt().isBefore(lately) && tokens.remove(inbox, held);
        }
        return true;
    }

    /** The first, which came with the sign-in. */
    void began(InboxId inbox, Instant signedIn, TokenAnswer answer) {
        tokens.put(inbox, held(signedIn, answer));
    }

    /** The mailbox is opened in another way from now on. */
    void forget(InboxId inbox) {
        tokens.remove(inbox);
    }

    private OAuthStore.@Nullable Row find(AccountId account, InboxId inbox) {
        return transactions.call(account, () -> store.find(account, inbox)).orElse(null);
    }

    /** One that is good still, if there is one. */
    private @Nullable String held(OAuthStore.Row row) throws OAuthFailure {
        Instant signedIn = row.signedInAt();
        if (row.refresh() == null || signedIn == null) {
            throw new OAuthFailure(Reason.SIGN_IN_AGAIN);
        }
        Held held = tokens.get(row.inbox());
        if (held == null
                || !held.signedInAt().equals(signedIn)
                || !clock.instant().isBefore(held.until())) {
            return null;
        }
        if (held.access() == null) {
            throw new OAuthFailure(held.failure());
        }
        return held.access();
    }

    private @Nullable String inTurn(AccountId account, InboxId inbox) throws OAuthFailure {
        UUID renewer = UUID.randomUUID();
        long end = System.nanoTime() + Limits.PROVIDER_ANSWER.toNanos();
        while (!lease(account, inbox, renewer)) {
            if (find(account, inbox) == null) {
                return null;
            }
            if (System.nanoTime() > end) {
                throw new OAuthFailure(Reason.LINE);
            }
            pause();
        }
        try {
            // Another may have been at it, or somebody may have signed in.
            OAuthStore.Row row = find(account, inbox);
            String held = row == null ? null : held(row);
            return row == null || held != null ? held : renewed(account, row, renewer);
        } finally {
            transactions.run(account, () -> store.renewed(account, inbox, renewer, null));
        }
    }

    private boolean lease(AccountId account, InboxId inbox, UUID renewer) {
        Instant now = clock.instant();
        return transactions.call(
                account, () -> store.lease(account, inbox, renewer, now, now.plus(Limits.MAIL_TOKEN_TURN)));
    }

    private String renewed(AccountId account, OAuthStore.Row row, UUID renewer) throws OAuthFailure {
        byte[] refresh = row.refresh();
        byte[] secret = row.secret();
        Instant signedIn = row.signedInAt();
        if (refresh == null || signedIn == null) {
            throw new OAuthFailure(Reason.SIGN_IN_AGAIN);
        }
        try {
            TokenAnswer answer = calls.ask(
                    account,
                    row.app(),
                    secret == null ? null : secrets.open(account, KeepOAuthApp.SECRET, secret),
                    Map.of(
                            "grant_type",
                            "refresh_token",
                            "refresh_token",
                            secrets.open(account, SignInMailbox.REFRESH, refresh)));
            String next = answer.refresh();
            if (next != null) {
                byte[] sealed = secrets.seal(account, SignInMailbox.REFRESH, next);
                transactions.run(account, () -> store.renewed(account, row.inbox(), renewer, sealed));
            }
            tokens.put(row.inbox(), held(signedIn, answer));
            return answer.access();
        } catch (OAuthFailure failure) {
            if (failure.reason() == Reason.SIGN_IN_AGAIN) {
                transactions.run(account, () -> store.refused(account, row.inbox(), renewer, clock.instant()));
                tokens.remove(row.inbox());
            } else {
                Instant now = clock.instant();
                Instant again = now.plus(Limits.MAIL_TOKEN_AGAIN);
                tokens.put(row.inbox(), new Held(signedIn, null, failure.reason(), now, again));
            }
            throw failure;
        }
    }

    /** Used until a while before it ends. */
    private Held held(Instant signedIn, TokenAnswer answer) {
        Duration margin = answer.lasts().dividedBy(4);
        Duration before = margin.compareTo(Limits.MAIL_TOKEN_BEFORE) < 0 ? margin : Limits.MAIL_TOKEN_BEFORE;
        Instant now = clock.instant();
        return new Held(
                signedIn,
                answer.access(),
                Reason.LINE,
                now,
                now.plus(answer.lasts()).minus(before));
    }

    private static void pause() throws OAuthFailure {
        try {
            Thread.sleep(LOOKED_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OAuthFailure(Reason.LINE);
        }
    }
}
