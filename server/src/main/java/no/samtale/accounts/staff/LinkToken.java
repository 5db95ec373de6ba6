package no.samtale.accounts.staff;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;

/**
 * What a link carries: whose it is, so that its account is known before anything is looked up, and 256 bits that nobody can
 * guess.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared: the database compares the hash
record LinkToken(AccountId account, AgentId agent, byte[] secret) {
    private static final int SECRET_BYTES = 32;
    private static final int BYTES = 4 * Long.BYTES + SECRET_BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();

    static LinkToken random(AccountId account, AgentId agent) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new LinkToken(account, agent, secret);
    }

    /** Empty if it is none of ours. */
    static Optional<LinkToken> of(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != BYTES) {
                return Optional.empty();
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            AccountId account = new AccountId(new UUID(buffer.getLong(), buffer.getLong()));
            AgentId agent = new AgentId(new UUID(buffer.getLong(), buffer.getLong()));
            byte[] secret = new byte[SECRET_BYTES];
            buffer.get(secret);
            return Optional.of(new LinkToken(account, agent, secret));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        for (UUID id : new UUID[] {account.value(), agent.value()}) {
            bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
        bytes.put(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Not printed: it lets in. */
    @Override
    public String toString() {
        return "LinkToken[" + agent + "]";
    }
}
