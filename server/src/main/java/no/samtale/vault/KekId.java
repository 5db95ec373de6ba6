package no.samtale.vault;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import no.samtale.platform.AccountId;

/**
 * Names a key-encryption key (KEK): one an account, epoch (a day, UTC) and bucket. Erasing destroys whole keys, so the
 * fewer scopes share one, the fewer have to be wrapped anew.
 *
 * @param epoch days since 1970-01-01
 * @param bucket 0 to 15 for data keys, {@link #INDEX} for the identity index
 */
record KekId(AccountId account, int epoch, int bucket) {
    static final int BUCKETS = 16;
    /**
     * The identity index has one key an epoch, not sixteen: which bucket an address falls in would have to be computed
     * from the address, and would tell four bits of it to whoever has an old copy.
     */
    static final int INDEX = BUCKETS;
    /** Holds what belongs to the installation and to no account: the index of agents' sign-in addresses. */
    static final AccountId INSTALLATION = new AccountId(new UUID(0, 0));

    private static final long DAY = Duration.ofDays(1).toMillis();

    static KekId forScope(KeyScope scope, Clock clock) {
        return new KekId(scope.account(), epoch(clock), bucket(scope.id()));
    }

    static KekId forIndex(AccountId account, Clock clock) {
        return new KekId(account, epoch(clock), INDEX);
    }

    /** Its name in the keyring. */
    String name() {
        String last = bucket == INDEX ? "index" : String.format(Locale.ROOT, "%02d", bucket);
        return "keys/" + account + "/" + LocalDate.ofEpochDay(epoch) + "/" + last;
    }

    /** The epoch that it is now. */
    static int epoch(Clock clock) {
        return Math.toIntExact(Math.floorDiv(clock.millis(), DAY));
    }

    // Not the id's own low bits: the sender makes some of the ids. The multiplier is that of Fibonacci hashing (Knuth,
    // TAOCP 3, section 6.4). The bucket is stored, so another function may follow.
    private static int bucket(UUID id) {
        long mixed = (id.getMostSignificantBits() ^ id.getLeastSignificantBits()) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 60);
    }
}
