package no.samtale.vault;

import com.google.crypto.tink.prf.Prf;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.samtale.platform.AccountId;

/** Fingerprints under keys derived from the installation's. */
final class KeyedFingerprints implements Fingerprints {
    private static final int HASH_BYTES = 32;

    private final Map<Use, Prf> hashing = new ConcurrentHashMap<>();
    private final RootKey installation;

    KeyedFingerprints(RootKey installation) {
        this.installation = installation;
    }

    private record Use(AccountId account, String name) {}

    @Override
    public byte[] of(AccountId account, String use, String text) {
        Prf prf = hashing.computeIfAbsent(new Use(account, use), this::prf);
        return Primitives.unfailing(() -> prf.compute(text.getBytes(StandardCharsets.UTF_8), HASH_BYTES));
    }

    private Prf prf(Use use) {
        return Primitives.hmac(
                installation.derive("fingerprint/" + use.name() + "/" + use.account(), Primitives.HMAC_BYTES));
    }
}
