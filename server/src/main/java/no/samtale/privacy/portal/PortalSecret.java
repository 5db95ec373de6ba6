package no.samtale.privacy.portal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samtale.platform.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What opens the portal: the form's version, the account, and 256 random bits. 68 characters, opaque to whoever holds it. The
 * server keeps its hash only, plain, as there is nothing to guess. Not printed.
 */
public final class PortalSecret {
    private static final Pattern FORM = Pattern.compile("1\\.([A-Za-z0-9_-]{22})\\.([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final int UUID_BYTES = 16;

    private final AccountId account;
    private final String text;

    private PortalSecret(AccountId account, String text) {
        this.account = account;
        this.text = text;
    }

    static PortalSecret random(AccountId account) {
        byte[] id = ByteBuffer.allocate(UUID_BYTES)
                .putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits())
                .array();
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return new PortalSecret(account, "1." + encoder.encodeToString(id) + "." + encoder.encodeToString(secret));
    }

    /** Reads a secret; empty if it has another form. */
    public static Optional<PortalSecret> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        ByteBuffer id = ByteBuffer.wrap(Base64.getUrlDecoder().decode(form.group(1)));
        return Optional.of(new PortalSecret(new AccountId(new UUID(id.getLong(), id.getLong())), text));
    }

    AccountId account() {
        return account;
    }

    /** What its holder is given, and nobody else. */
    public String text() {
        return text;
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "PortalSecret";
    }
}
