package no.samtale.vault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends key-encryption keys under which something was erased, so that copies of the vault from before cannot bring it back.
 * When a day has begun, what such a key of an earlier day still wraps is wrapped by today's; the key has then ended. It is
 * kept as long as copies of the vault are, as one that is restored needs it, and destroyed in the keyring.
 *
 * <p>Each step is noted when it is done and may be done again, so this can be broken off anywhere and run on several nodes.
 * In this order a key is missing in the keyring only if the vault says that it has ended.
 */
final class TurnEpochs {
    /** Whoever took the old day's key has stored what it wraps by then: no transaction is as long. */
    static final Duration GRACE = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(TurnEpochs.class);

    private final EpochStore store;
    private final WrapAnew wrapAnew;
    private final Keyring keyring;
    private final Duration kept;
    private final Clock clock;

    /** @param kept how long copies of the vault are kept */
    TurnEpochs(EpochStore store, WrapAnew wrapAnew, Keyring keyring, Duration kept, Clock clock) {
        this.store = store;
        this.wrapAnew = wrapAnew;
        this.keyring = keyring;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * The first day on which nothing that is erased at this time can be brought back from any copy: the key ends on the day
     * after, and is destroyed in the course of the day on which it has been kept long enough.
     */
    static LocalDate unrecoverableFrom(Instant erasedAt, Duration kept) {
        LocalDate ends = LocalDate.ofInstant(erasedAt, ZoneOffset.UTC).plusDays(1);
        return LocalDate.ofInstant(
                        ends.atTime(23, 59, 59).toInstant(ZoneOffset.UTC).plus(kept), ZoneOffset.UTC)
                .plusDays(1);
    }

    /** Does what is due. */
    void turn() {
        int epoch = Math.toIntExact(LocalDate.ofInstant(clock.instant().minus(GRACE), ZoneOffset.UTC)
                .toEpochDay());
        if (!store.turned(epoch)) {
            long failed = store.toEnd(epoch).stream().filter(kek -> !end(kek)).count();
            destroyAgain();
            if (failed == 0) {
                store.turn(epoch);
            }
        }
        store.toDestroy(clock.instant().minus(kept)).forEach(this::destroy);
    }

    private boolean end(KekId kek) {
        try {
            wrapAnew.all(kek);
            store.end(kek, clock.instant());
            return true;
        } catch (RuntimeException e) {
            LOG.error("The key {} could not be ended; it will be tried again", kek.name(), e);
            return false;
        }
    }

    private void destroy(KekId kek) {
        // Nothing can have come since, unless a node's clock is wrong by days: then the waiting begins again.
        if (wrapAnew.all(kek) > 0) {
            store.end(kek, clock.instant());
            return;
        }
        keyring.destroy(kek.name());
        store.destroy(kek, clock.instant());
        LOG.info("The key {} has been destroyed: nothing needed it any more", kek.name());
    }

    /** An old copy of the keyring that was put back brings destroyed keys back. */
    private void destroyAgain() {
        List<KekId> back = store.destroyed().stream()
                .filter(kek -> keyring.destroy(kek.name()))
                .toList();
        if (!back.isEmpty()) {
            LOG.warn(
                    "{} keys were in the keyring again though they had been destroyed; now they are gone", back.size());
        }
    }
}
