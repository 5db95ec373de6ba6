package no.samtale.accounts.signin;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import no.samtale.accounts.Accounts;
import no.samtale.accounts.AccountsProperties;
import no.samtale.accounts.CreateAccount.Created;
import no.samtale.accounts.CreateFirstAccount;
import no.samtale.accounts.NewAccount;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.platform.ready.ReadyLines;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The link by which the first administrator comes in, told at the start of an installation that has no account. The token
 * in it works once, is kept as a hash and in memory only, and dies with the process.
 */
@Component
@Order(0)
public class SetupLink implements ReadyLines {
    private static final int TOKEN_BYTES = 32;

    private final Accounts accounts;
    private final CreateFirstAccount createFirstAccount;
    private final boolean demo;
    private byte @Nullable [] tokenHash;

    SetupLink(Accounts accounts, CreateFirstAccount createFirstAccount, AccountsProperties properties) {
        this.accounts = accounts;
        this.createFirstAccount = createFirstAccount;
        this.demo = properties.demo();
    }

    @Override
    public synchronized List<String> lines(URI address) {
        if (demo || !accounts.all().isEmpty()) {
            return List.of();
        }
        return List.of("First administrator, once: " + address + "/console/#/setup/" + newToken());
    }

    /**
     * Creates the first account for whoever holds the token. If that fails, the token still works.
     *
     * @param wanted asked for only if the token is right
     * @throws Problem {@link ProblemCode#NOT_FOUND} if the token does not work, or no longer
     */
    public synchronized Created use(String token, Supplier<NewAccount> wanted) {
        byte[] expected = tokenHash;
        if (expected == null || !MessageDigest.isEqual(expected, hash(token))) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        Created created = createFirstAccount.create(wanted.get());
        tokenHash = null;
        return created;
    }

    /** A new token; one that was made before works no longer. */
    synchronized String newToken() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        tokenHash = hash(token);
        return token;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
