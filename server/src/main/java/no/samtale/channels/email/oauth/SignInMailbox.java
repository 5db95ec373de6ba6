package no.samtale.channels.email.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import no.samtale.channels.email.oauth.OAuthFailure.Reason;
import no.samtale.platform.AccountId;
import no.samtale.platform.InboxId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.vault.CompanySecrets;
import org.springframework.stereotype.Component;

/** Sends an administrator to a mailbox's provider, and takes what they come back with (RFC 6749, section 4.1, RFC 7636). */
@Component
public class SignInMailbox {
    /** Names the key that tokens for later are sealed under. */
    static final String REFRESH = "email-oauth-refresh";

    private static final int BYTES = 32;

    private final OAuthStore store;
    private final TokenCalls calls;
    private final AccessTokens tokens;
    private final CompanySecrets secrets;
    private final AccountTransactions transactions;
    private final Clock clock;

    SignInMailbox(
            OAuthStore store,
            TokenCalls calls,
            AccessTokens tokens,
            CompanySecrets secrets,
            AccountTransactions transactions,
            Clock clock) {
        this.store = store;
        this.calls = calls;
        this.tokens = tokens;
        this.secrets = secrets;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What a code is redeemed with: random, and shown to nobody before. */
    public static String verifier() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /**
     * Where the browser goes.
     *
     * @throws Problem not_found if the mailbox is opened by a password
     */
    public String address(AccountId account, InboxId inbox, String verifier, String state, String back) {
        OAuthApp app = app(account, inbox).app();
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("response_type", "code");
        asked.put("client_id", app.clientId());
        asked.put("redirect_uri", back);
        asked.put("scope", app.scope());
        asked.put("state", state);
        asked.put("code_challenge", challenge(verifier));
        asked.put("code_challenge_method", "S256");
        asked.putAll(app.provider().besides());
        String address = app.authorization();
        return address + (address.contains("?") ? "&" : "?") + TokenCalls.form(asked);
    }

    /**
     * Takes what the administrator came back with.
     *
     * @throws Problem not_found; mailbox_sign_in_refused if the provider does not take the code or the registration, or gives no
     *     token for later; recipient_unknown if it is not a recipient; unavailable
     */
    public void redeem(AccountId account, InboxId inbox, String verifier, String code, String back) {
        OAuthStore.Row row = app(account, inbox);
        TokenAnswer answer = answer(account, row, verifier, code, back);
        String refresh = answer.refresh();
        if (refresh == null) {
            throw new Problem(ProblemCode.MAILBOX_SIGN_IN_REFUSED);
        }
        byte[] sealed = secrets.seal(account, REFRESH, refresh);
        // As it is stored.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean kept = transactions.call(account, () -> {
            boolean same = store.find(account, inbox)
                    .filter(there -> there.app().equals(row.app()))
                    .isPresent();
            return same && store.signedIn(account, inbox, sealed, now);
        });
        if (!kept) {
            throw new Problem(ProblemCode.MAILBOX_SIGN_IN_REFUSED);
        }
        tokens.began(inbox, now, answer);
    }

    private TokenAnswer answer(AccountId account, OAuthStore.Row row, String verifier, String code, String back) {
        byte[] secret = row.secret();
        try {
            return calls.ask(
                    account,
                    row.app(),
                    secret == null ? null : secrets.open(account, KeepOAuthApp.SECRET, secret),
                    Map.of(
                            "grant_type", "authorization_code",
                            "code", code,
                            "redirect_uri", back,
                            "code_verifier", verifier));
        } catch (OAuthFailure failure) {
            throw new Problem(code(failure.reason()));
        }
    }

    private static ProblemCode code(Reason reason) {
        return switch (reason) {
            case SIGN_IN_AGAIN, APP -> ProblemCode.MAILBOX_SIGN_IN_REFUSED;
            case NOT_PERMITTED -> ProblemCode.RECIPIENT_UNKNOWN;
            case LINE -> ProblemCode.UNAVAILABLE;
        };
    }

    private OAuthStore.Row app(AccountId account, InboxId inbox) {
        return transactions
                .call(account, () -> store.find(account, inbox))
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    /** The verifier's hash, which goes ahead (RFC 7636, section 4.2, S256). */
    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
