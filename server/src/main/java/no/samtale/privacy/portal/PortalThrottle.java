package no.samtale.privacy.portal;

import java.time.Clock;
import java.util.Base64;
import no.samtale.accounts.RemoteAddress;
import no.samtale.platform.AccountId;
import no.samtale.platform.Limits;
import no.samtale.platform.caches.RecentTries;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.vault.Address;
import no.samtale.vault.Fingerprints;
import org.springframework.stereotype.Component;

/**
 * How many attempts to enter and how many codes one network address may make, and how many codes one e-mail address may be
 * sent. Counted whether the address is known or not; refused before anything is looked up. In memory, on each node, bounded,
 * under fingerprints, and gone with its window.
 */
@Component
class PortalThrottle {
    private static final String USE = "portal-throttle";
    private static final int COUNTS = 100_000;

    private final RecentTries<String> tries;
    private final Fingerprints fingerprints;

    PortalThrottle(Fingerprints fingerprints, Clock clock) {
        this.fingerprints = fingerprints;
        this.tries = new RecentTries<>(clock, Limits.PORTAL_WINDOW, COUNTS);
    }

    /**
     * Takes one attempt to enter.
     *
     * @throws Problem too_many
     */
    void admitEntry(String remote) {
        take("entry " + RemoteAddress.bucket(remote), Limits.PORTAL_ENTRIES);
    }

    /**
     * Takes one request for a code.
     *
     * @throws Problem too_many
     */
    void admitCode(String remote, AccountId account, Address address) {
        take("codes " + RemoteAddress.bucket(remote), Limits.CODES_PER_REMOTE);
        String hashed = Base64.getEncoder().encodeToString(fingerprints.of(account, USE, address.normal()));
        take("address " + hashed, Limits.CODES_PER_ADDRESS);
    }

    private void take(String who, int most) {
        if (!tries.take(who, most)) {
            throw new Problem(ProblemCode.TOO_MANY);
        }
    }
}
