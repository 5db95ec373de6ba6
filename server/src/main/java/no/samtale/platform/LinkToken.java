package no.samtale.platform;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What the link of a mail carries by which somebody does one thing without signing in: the company, and 256 random bits. It says
 * nothing of the person, and there is nothing in it to guess; the server keeps its hash only. Not printed.
 */
public final class LinkToken {
    private static final int ACCOUNT_BYTES = 16;
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AccountId account;
    private final byte[] bytes;

    private LinkToken(AccountId account, byte[] bytes) {
        this.account = account;
        this.bytes = bytes;
    }

    /** A new one. */
    public static LinkToken random(AccountId account) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        byte[] bytes = ByteBuffer.allocate(ACCOUNT_BYTES + SECRET_BYTES)
                .putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits())
                .put(secret)
                .array();
        return new LinkToken(account, bytes);
    }

    /** Reads one; empty if it is none. */
    public static Optional<LinkToken> parse(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
        if (bytes.length != ACCOUNT_BYTES + SECRET_BYTES) {
            return Optional.empty();
        }
        ByteBuffer id = ByteBuffer.wrap(bytes);
        return Optional.of(new LinkToken(new AccountId(new UUID(id.getLong(), id.getLong())), bytes));
    }

    public AccountId account() {
        return account;
    }

    /** SHA-256 of it, as is stored. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** As it stands in the link. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinkToken that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
