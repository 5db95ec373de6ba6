package no.samtale.vault;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.samtale.platform.AccountId;

/**
 * One erasure: which scopes have lost their keys, and when. Names nobody: the ids are random and lead nowhere any more.
 *
 * @param position counts an account's entries from 1
 * @param erasure the id of the erasure, the same in the main database's receipt
 * @param at when the keys went, in microseconds
 */
public record LedgerEntry(AccountId account, long position, UUID erasure, List<KeyScope> scopes, Instant at) {
    /** What the first entry of an account follows. */
    static final byte[] BEFORE_ALL = new byte[32];

    private static final int UUID_BYTES = 16;
    private static final int SCOPE_BYTES = Short.BYTES + UUID_BYTES;

    public LedgerEntry {
        scopes = List.copyOf(scopes);
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * The entry's hash: SHA-256 (FIPS 180-4) of the hash before it, account, position, erasure, time in microseconds and
     * each scope's kind and id, all big-endian and of fixed length.
     */
    byte[] hash(byte[] before) {
        ByteBuffer bytes =
                ByteBuffer.allocate(before.length + 2 * UUID_BYTES + 2 * Long.BYTES + scopes.size() * SCOPE_BYTES);
        put(bytes.put(before), account.value()).putLong(position);
        put(bytes, erasure).putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
        for (KeyScope scope : scopes) {
            put(bytes.putShort((short) scope.kind().code()), scope.id());
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes.array());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static ByteBuffer put(ByteBuffer bytes, UUID id) {
        return bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    /** An entry as it is stored. */
    record Sealed(LedgerEntry entry, byte[] hash) {
        boolean follows(byte[] before) {
            return Arrays.equals(hash, entry.hash(before));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Sealed that && entry.equals(that.entry) && Arrays.equals(hash, that.hash);
        }

        @Override
        public int hashCode() {
            return entry.hashCode();
        }
    }
}
