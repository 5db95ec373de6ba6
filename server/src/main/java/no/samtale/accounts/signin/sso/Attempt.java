package no.samtale.accounts.signin.sso;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import no.samtale.platform.AccountId;
import no.samtale.platform.problems.Problem;

/**
 * One way to a provider and back: what is kept in the session meanwhile, and never leaves the server but as a hash or in the
 * token that comes back. The state stands beside it.
 *
 * @param nonce comes back within the token
 * @param verifier shown when the code is redeemed (RFC 7636)
 * @param back where the provider sends the browser to
 */
public record Attempt(AccountId account, String nonce, String verifier, String back) {
    private static final int BYTES = 32;

    static Attempt random(AccountId account, String back) {
        return new Attempt(account, random(), random(), back);
    }

    /** As it stands in a session. */
    public String text() {
        return account + " " + nonce + " " + verifier + " " + back;
    }

    public static Optional<Attempt> of(String text) {
        String[] parts = text.split(" ", 4);
        try {
            return parts.length < 4
                    ? Optional.empty()
                    : Optional.of(new Attempt(AccountId.of(parts[0]), parts[1], parts[2], parts[3]));
        } catch (Problem malformed) {
            return Optional.empty();
        }
    }

    /** The verifier's hash, which goes ahead (RFC 7636 section 4.2, S256). */
    String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String random() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    @Override
    public String toString() {
        return "Attempt[…]";
    }
}
