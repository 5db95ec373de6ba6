package no.samtale.accounts.signin.factors;

import no.samtale.platform.AgentId;
import no.samtale.vault.Cell;

/** How a code of an app is typed, and where the secret behind it stands. */
final class TotpCode {
    /** Six digits, in two groups if somebody likes. */
    static final int LENGTH_TYPED = 7;

    private TotpCode() {}

    static String digits(String typed) {
        return typed.replaceAll("\\s", "");
    }

    static Cell cell(AgentId agent) {
        return new Cell("agent_totp", "secret_sealed", agent.value());
    }
}
