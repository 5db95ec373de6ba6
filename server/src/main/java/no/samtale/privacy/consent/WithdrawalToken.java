package no.samtale.privacy.consent;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;

/**
 * What a link that withdraws carries: the company, and 256 random bits. It says nothing of the person, and there is nothing
 * in it to guess; the server keeps its hash only. Not printed.
 */
final class WithdrawalToken {
    private static final int ACCOUNT_BYTES = 16;
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AccountId account;
    private final byte[] bytes;

    private WithdrawalToken(AccountId account, byte[] bytes) {
        this.account = account;
        this.bytes = bytes;
    }

    static WithdrawalToken random(AccountId account) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        byte[] bytes = ByteBuffer.allocate(ACCOUNT_BYTES + SECRET_BYTES)
                .putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits())
                .put(secret)
                .array();
        return new WithdrawalToken(account, bytes);
    }

    /** Reads one; empty if it is none. */
    static Optional<WithdrawalToken> parse(String text) {
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
        return Optional.of(new WithdrawalToken(new AccountId(new UUID(id.getLong(), id.getLong())), bytes));
    }

    AccountId account() {
        return account;
    }

    byte[] hash() {
        return WordsHash.of(bytes);
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WithdrawalToken that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
