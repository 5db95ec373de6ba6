package no.samtale.privacy.portal;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.vault.Address;
import no.samtale.vault.Fingerprints;
import org.springframework.stereotype.Component;

/** Codes of eight digits. Kept as a keyed fingerprint only, which is bound to the attempt and the address. */
@Component
class EmailCodes {
    private static final String USE = "portal-code";
    private static final String USE_INSIDE = "portal-code-inside";
    private static final int CODES = 100_000_000;

    private final SecureRandom random = new SecureRandom();
    private final Fingerprints fingerprints;

    EmailCodes(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    String random() {
        return "%08d".formatted(random.nextInt(CODES));
    }

    /** What is kept of a code. Spaces in it do not count: people write it in two groups, as it is shown. */
    byte[] fingerprint(AccountId account, UUID attempt, Address address, String code) {
        return fingerprints.of(account, USE, text(attempt, address, code));
    }

    /** As {@link #fingerprint}, of a code that is good in one session only, and opens no door. */
    byte[] fingerprint(PortalPrincipal person, UUID attempt, Address address, String code) {
        String session = HexFormat.of().formatHex(person.secret().hash());
        return fingerprints.of(person.account(), USE_INSIDE, session + "\0" + text(attempt, address, code));
    }

    private static String text(UUID attempt, Address address, String code) {
        return attempt + "\0" + address.normal() + "\0" + code.replace(" ", "");
    }
}
