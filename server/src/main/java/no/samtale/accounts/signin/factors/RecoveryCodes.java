package no.samtale.accounts.signin.factors;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.vault.Fingerprints;
import org.springframework.stereotype.Component;

/** Ten codes, each of which stands in for a second factor once. They are told when they are made and never again. */
@Component
public class RecoveryCodes {
    static final int COUNT = 10;
    /** 50 bits in ten characters: too many to try, at the pace at which they may be. */
    private static final int BYTES = 7;

    private static final int LENGTH = 10;
    private static final String USE = "recovery-code";

    private final RecoveryCodeStore store;
    private final Fingerprints fingerprints;
    private final FactorRemovalStore removals;

    RecoveryCodes(RecoveryCodeStore store, Fingerprints fingerprints, FactorRemovalStore removals) {
        this.store = store;
        this.fingerprints = fingerprints;
        this.removals = removals;
    }

    /** New ones in the place of those that there were; in the caller's transaction. */
    public List<String> make(AgentPrincipal agent) {
        List<String> codes =
                Stream.generate(RecoveryCodes::random).distinct().limit(COUNT).toList();
        removals.forget(agent.account(), agent.agent());
        store.replace(
                agent.account(),
                agent.agent(),
                codes.stream().map(code -> hash(agent, code)).toList());
        return codes.stream().map(RecoveryCodes::shown).toList();
    }

    /** Uses one up, however it is spelled; in the caller's transaction. */
    boolean use(AgentPrincipal agent, String given) {
        String code = plain(given);
        return code.length() == LENGTH && store.use(agent.account(), agent.agent(), hash(agent, code));
    }

    private byte[] hash(AgentPrincipal agent, String code) {
        return fingerprints.of(agent.account(), USE, agent.agent() + " " + code);
    }

    private static String random() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base32.text(random).substring(0, LENGTH);
    }

    private static String shown(String code) {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    static String plain(String given) {
        return given.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
